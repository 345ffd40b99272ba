namespace ReportingPipeline.Domain.Visits;

/// <summary>One registered attendance at a centre on one local date.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Who came.</param>
/// <param name="User">The user; null if not registered, or if the visitor is not a user.</param>
/// <param name="MunicipalityId">The visitor's home municipality that day, or <see cref="Municipality.OtherId"/>.</param>
/// <param name="RegisteredAt">When the visit was registered.</param>
/// <param name="RowKey">The visit's id in its source; settles which of two visits is the later.</param>
public sealed record Visit(
    DateOnly Date, VisitKind Kind, UserKey? User, string MunicipalityId, DateTimeOffset RegisteredAt, string RowKey)
{
    /// <summary>Whether the source names a home municipality; if it does not, the id is <see cref="Municipality.OtherId"/>.</summary>
    public bool NamesMunicipality { get; init; } = true;
}
