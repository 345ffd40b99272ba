namespace ReportingPipeline.Domain.Changes;

/// <summary>Explains the differences between two counts of a month by what was written between them.</summary>
/// <param name="MayBeDeleted">
/// Whether a count that went down without a cancelled row may be a row that its source deleted, since no row was edited, or
/// one that was emptied when it was cancelled.
/// </param>
internal readonly record struct Explanation(bool MayBeDeleted)
{
    /// <summary>The reasons of every key whose count differs, or where a late and a cancelled row make up for one another.</summary>
    /// <param name="before">The counts before.</param>
    /// <param name="now">The present counts.</param>
    /// <param name="late">What was registered since.</param>
    /// <param name="cancelled">What is cancelled now, whenever that was done.</param>
    /// <param name="moved">The reason where something went from one key to another.</param>
    public Dictionary<T, HashSet<ChangeReason>> Of<T>(
        IReadOnlyDictionary<T, int> before,
        IReadOnlyDictionary<T, int> now,
        IReadOnlyDictionary<T, int> late,
        IReadOnlyDictionary<T, int> cancelled,
        ChangeReason moved)
        where T : notnull
    {
        var reasons = new Dictionary<T, HashSet<ChangeReason>>();
        var unexplained = new Dictionary<T, int>();
        foreach (var key in before.Keys.Union(now.Keys).Union(late.Keys))
        {
            var isLate = late.GetValueOrDefault(key);
            var rest = now.GetValueOrDefault(key) - before.GetValueOrDefault(key) - isLate;

            // A row that had been cancelled before and was only written again takes nothing away.
            var withdrawn = Math.Min(cancelled.GetValueOrDefault(key), Math.Max(0, -rest));
            reasons[key] = [];
            if (isLate > 0) reasons[key].Add(ChangeReason.LateRegistration);
            if (withdrawn > 0) reasons[key].Add(ChangeReason.Cancellation);
            if (rest + withdrawn != 0) unexplained[key] = rest + withdrawn;
        }

        var sum = unexplained.Values.Sum();
        foreach (var (key, rest) in unexplained) reasons[key].Add(Rest(rest, sum, moved));
        return reasons;
    }

    /// <summary>The reasons of a user of whom one of the counts says otherwise than the other.</summary>
    /// <param name="from">The user's municipality before; null for no visit in the month.</param>
    /// <param name="to">The present municipality, likewise.</param>
    /// <param name="isLate">Whether the user has a visit that was registered since.</param>
    /// <param name="isCancelled">Whether the user has a visit that is cancelled now.</param>
    public HashSet<ChangeReason> OfUser(string? from, string? to, bool isLate, bool isCancelled)
    {
        var reasons = new HashSet<ChangeReason>();
        if (isLate && to is not null) reasons.Add(ChangeReason.LateRegistration);
        if (isCancelled && from is not null) reasons.Add(ChangeReason.Cancellation);
        if (reasons.Count > 0) return reasons;

        if (from is not null && to is not null) return [ChangeReason.ChangedMunicipality];
        return [MayBeDeleted && to is null ? ChangeReason.Cancellation : ChangeReason.Correction];
    }

    private ChangeReason Rest(int rest, int sum, ChangeReason moved)
    {
        if (sum == 0) return moved;
        return MayBeDeleted && sum < 0 && rest < 0 ? ChangeReason.Cancellation : ChangeReason.Correction;
    }
}
