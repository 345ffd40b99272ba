namespace ReportingPipeline.Domain.Changes;

/// <summary>That some visits of a month are others than before.</summary>
/// <param name="MunicipalityIds">The municipalities whose visits are.</param>
/// <param name="Reason">Why.</param>
internal sealed record MonthChange(IReadOnlyCollection<string> MunicipalityIds, ChangeReason Reason)
{
    /// <summary>
    /// What differs between two counts of a month, a change for each visitor of which either has other visits: somebody with more
    /// visits than before was registered late, with fewer cancelled, and with as many moved. If there are as many visits in the whole
    /// month, though not of everybody, they were corrected.
    /// </summary>
    public static IReadOnlyList<MonthChange> Between(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> before, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> now)
    {
        var differing = before.Keys.Union(now.Keys)
            .Select(visitor => Differences(before.GetValueOrDefault(visitor), now.GetValueOrDefault(visitor)))
            .Where(differences => differences.Count > 0)
            .ToList();
        var isCorrected = differing.Exists(differences => differences.Values.Sum() != 0) && differing.Sum(differences => differences.Values.Sum()) == 0;
        return [.. differing.Select(differences => new MonthChange(differences.Keys, ReasonOf(differences.Values.Sum(), isCorrected)))];
    }

    private static ChangeReason ReasonOf(int more, bool isCorrected) => more switch
    {
        0 => ChangeReason.ChangedMunicipality,
        _ when isCorrected => ChangeReason.Correction,
        > 0 => ChangeReason.LateRegistration,
        _ => ChangeReason.Cancellation,
    };

    private static Dictionary<string, int> Differences(IReadOnlyDictionary<string, int>? before, IReadOnlyDictionary<string, int>? now) =>
        (before?.Keys ?? []).Union(now?.Keys ?? [])
            .Select(id => (Id: id, More: (now?.GetValueOrDefault(id) ?? 0) - (before?.GetValueOrDefault(id) ?? 0)))
            .Where(difference => difference.More != 0)
            .ToDictionary(difference => difference.Id, difference => difference.More);
}
