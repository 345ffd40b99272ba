namespace ReportingPipeline.Domain.Changes;

/// <summary>That a visitor has other visits in a month than before.</summary>
/// <param name="Visitor">Who.</param>
/// <param name="More">How many more from each municipality that has other visits, or fewer.</param>
/// <param name="IsCorrected">Whether there are as many visits in the whole month, though not of everybody.</param>
internal sealed record MonthChange(Visitor Visitor, IReadOnlyDictionary<string, int> More, bool IsCorrected)
{
    /// <summary>What differs between two counts of a month, a change for each visitor of whom either has other visits.</summary>
    public static IReadOnlyList<MonthChange> Between(
        IReadOnlyDictionary<Visitor, IReadOnlyDictionary<string, int>> before,
        IReadOnlyDictionary<Visitor, IReadOnlyDictionary<string, int>> now)
    {
        var differing = before.Keys.Union(now.Keys)
            .Select(visitor => (Visitor: visitor, More: Differences(before.GetValueOrDefault(visitor), now.GetValueOrDefault(visitor))))
            .Where(differences => differences.More.Count > 0)
            .ToList();
        var isCorrected = differing.Sum(differences => differences.More.Values.Sum()) == 0;
        return [.. differing.Select(differences => new MonthChange(differences.Visitor, differences.More, isCorrected))];
    }

    /// <summary>
    /// Why there are more visits from some municipalities, or fewer: who has more in all was registered late, who has fewer was
    /// cancelled, and where the other municipalities have what these lack, visits were moved; nothing if there are as many.
    /// </summary>
    public IEnumerable<ChangeReason> ReasonsIn(Func<string, bool> isIn)
    {
        var (own, all) = (More.Where(more => isIn(more.Key)).Sum(more => more.Value), More.Values.Sum());
        if (own == 0) yield break;
        if (Math.Sign(all) == Math.Sign(own))
        {
            yield return IsCorrected ? ChangeReason.Correction : all > 0 ? ChangeReason.LateRegistration : ChangeReason.Cancellation;
        }

        if (Math.Sign(all - own) == -Math.Sign(own)) yield return ChangeReason.ChangedMunicipality;
    }

    private static Dictionary<string, int> Differences(IReadOnlyDictionary<string, int>? before, IReadOnlyDictionary<string, int>? now) =>
        (before?.Keys ?? []).Union(now?.Keys ?? [])
            .Select(id => (Id: id, More: (now?.GetValueOrDefault(id) ?? 0) - (before?.GetValueOrDefault(id) ?? 0)))
            .Where(difference => difference.More != 0)
            .ToDictionary(difference => difference.Id, difference => difference.More);
}
