using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>The users of a year, each with the months of every part.</summary>
/// <param name="parts">The users of each part.</param>
internal sealed class YearUsers(IReadOnlyDictionary<ReportingPeriod, PartUsers> parts)
{
    /// <summary>The users that there are.</summary>
    public IEnumerable<UserKey> All => parts.Values.SelectMany(part => part.All).Distinct();

    /// <summary>A user's state; one without visits if there is no such user.</summary>
    public UserState Of(UserKey user) => new(parts.ToDictionary(part => part.Key, part => part.Value.Of(user)));
}
