using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Erases users from closed books, as the app does.</summary>
internal static class ErasedUsers
{
    /// <summary>The counts with a token in the place of a user.</summary>
    public static CollectedCounts WithErased(this CollectedCounts counts, string user, string token) =>
        counts with { Years = [.. counts.Years.Select(year => WithErased(year, user, token))] };

    private static YearCounts WithErased(YearCounts year, string user, string token) => new(
        year.Year,
        year.Visits,
        year.Users.Select(row => row.User.Pseudonym == user ? row with { User = row.User.ErasedAs(token) } : row),
        year.Rejected,
        year.Days);
}
