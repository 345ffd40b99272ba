using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// Which earlier period keeps a report from being released: a release closes every earlier period as well, so what their checks found
/// must be explained before.
/// </summary>
public sealed class EarlierPeriods
{
    private readonly Centre _centre;
    private readonly ILookup<string, LedgerEntry> _entries;
    private readonly DateOnly _closedTo;

    /// <summary>Looks at what a centre's ledger holds.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="entries">All of its entries.</param>
    public EarlierPeriods(Centre centre, IReadOnlyList<LedgerEntry> entries)
    {
        _centre = centre;
        _entries = entries.ToLookup(entry => entry.Id.Report.PeriodKey);

        // The first release of a period closes it, and all before it.
        _closedTo = entries.Where(entry => entry.IsReleased).Max(entry => PeriodOf(entry)?.LastDay) ?? DateOnly.MinValue;
    }

    /// <summary>Whether a draft is built, and nothing that was found or said keeps it from being released.</summary>
    public static bool IsExplained(LedgerEntry entry) =>
        entry is { State: ReportState.Checking, IsHeld: false, Id.IsPreview: false } && entry.Checks.All(check => check.IsSettled);

    /// <summary>The earlier periods that the release of an entry would close, in order, each with its reports that are explained.</summary>
    public IEnumerable<(ReportingPeriod Period, IReadOnlyList<LedgerEntry> Explained)> OpenBefore(LedgerEntry entry)
    {
        if (PeriodOf(entry) is not { } reported) yield break;

        for (var part = _centre.FirstPeriod; part.LastDay < reported.FirstDay; part = part.Next())
        {
            var isOpen = part.LastDay > _closedTo && _centre.Recipients.Any(recipient => recipient.IsActive(part));
            if (isOpen) yield return (part, [.. _entries[part.Key].Where(IsExplained)]);
        }
    }

    /// <summary>The first earlier period of which no report is explained, though the release of an entry would close it; null if there is none.</summary>
    public string? FindUnexplained(LedgerEntry entry) =>
        OpenBefore(entry).Where(earlier => earlier.Explained.Count == 0).Select(earlier => earlier.Period.Key).FirstOrDefault();

    /// <summary>An entry with the earlier period that it waits for, if that is all that it waits for.</summary>
    public LedgerEntry Mark(LedgerEntry entry) => IsExplained(entry) ? entry with { WaitsFor = FindUnexplained(entry) } : entry;

    // A period of a former calendar is before none.
    private ReportingPeriod? PeriodOf(LedgerEntry entry) => _centre.Calendar.TryParse(entry.Id.Report.PeriodKey);
}
