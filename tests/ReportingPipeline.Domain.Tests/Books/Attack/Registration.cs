using System.Globalization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>A registration as it stands in the source; the later of two on one day is the one with the higher number.</summary>
internal sealed record Registration(int Number, DateOnly Date, bool IsByUser, string? User, string MunicipalityId)
{
    private static readonly DateTimeOffset RegisteredAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public YearMonth Month => new(Date);

    /// <summary>Whether it is by a user with an id.</summary>
    public bool NamesUser => IsByUser && User is not null;

    /// <summary>Whether it is by a user who was erased: it stands in closed books alone.</summary>
    public bool IsOfErased => User?.StartsWith('~') == true;

    /// <summary>Registrations in which a token stands for a user.</summary>
    public static IReadOnlyList<Registration> WithErased(IEnumerable<Registration> rows, string user, string token) =>
        [.. rows.Select(row => row.User == user ? row with { User = "~" + token } : row)];

    public Visit ToVisit() => new(
        Date, IsByUser ? VisitKind.User : VisitKind.Other, NamesUser ? new UserKey(1, User!) : null, MunicipalityId, RegisteredAt,
        Number.ToString("000000", CultureInfo.InvariantCulture));
}
