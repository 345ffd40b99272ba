namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>That a person was erased, and never who it was.</summary>
/// <param name="Who">Who ordered it.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Centres">The centres that held rows of the person.</param>
/// <param name="Visits">The rows of the source table that were deleted.</param>
/// <param name="CollectedRows">The rows of collected counts that went.</param>
/// <param name="FrozenCounts">The frozen counts that have a random token in the pseudonym's place.</param>
public sealed record Erasure(string Who, DateTimeOffset At, IReadOnlyList<string> Centres, int Visits, int CollectedRows, int FrozenCounts)
{
    /// <summary>The erasure of all that was found of a person.</summary>
    public static Erasure Of(PersonRows found, string who, DateTimeOffset at) => new(
        who, at, CentresOf(found), found.Visits.Count, found.Collected.Count, found.Frozen.Count);

    private static List<string> CentresOf(PersonRows found) =>
    [
        .. found.Visits.Select(visit => visit.Centre)
            .Concat(found.Collected.Select(row => row.Centre))
            .Concat(found.Frozen.Select(name => name.Split('/')[0]))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
