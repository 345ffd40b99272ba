using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>A half-year or tertial whose registrations count as they did when its first report was released, but for corrections.</summary>
/// <param name="Part">The part.</param>
/// <param name="Versions">Its versions, in order; at least one.</param>
public sealed record ClosedPart(ReportingPeriod Part, IReadOnlyList<PartVersion> Versions)
{
    /// <summary>The version that counts.</summary>
    public PartVersion Latest => Versions[^1];

    /// <summary>The part with a further version.</summary>
    public ClosedPart With(string countsName, DateTimeOffset dataAsOf, DateTimeOffset now, TakenUp? takenUp) =>
        this with { Versions = [.. Versions, new PartVersion(Latest.Number + 1, countsName, dataAsOf, now) { TakenUp = takenUp }] };
}
