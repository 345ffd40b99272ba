using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// Which earlier period keeps a report from being released: a release closes every earlier period as well, so what their checks found
/// must be explained before.
/// </summary>
/// <param name="centre">The centre.</param>
/// <param name="entries">The entries of its ledger, at least from the first open period on.</param>
/// <param name="isClosed">Whether one of its periods is closed.</param>
public sealed class EarlierPeriods(Centre centre, IReadOnlyList<LedgerEntry> entries, Func<ReportingPeriod, bool> isClosed)
{
    private readonly ILookup<string, LedgerEntry> _entries = entries.ToLookup(entry => entry.Id.Report.PeriodKey);

    /// <summary>Whether a draft is built, and nothing that was found or said keeps it from being released.</summary>
    public static bool IsExplained(LedgerEntry entry) =>
        entry is { State: ReportState.Checking, IsHeld: false, Id.IsPreview: false } && entry.Checks.All(check => check.IsSettled);

    /// <summary>The earlier periods that the release of a report would close, in order.</summary>
    public static IEnumerable<ReportingPeriod> OpenBefore(Centre centre, ReportId report, Func<ReportingPeriod, bool> isClosed)
    {
        // A period of a former calendar is after none.
        if (centre.Calendar.TryParse(report.PeriodKey) is not { } reported) yield break;

        for (var part = centre.FirstPeriod; part.LastDay < reported.FirstDay; part = part.Next())
        {
            var isReported = centre.Recipients.Any(recipient => recipient.IsActive(part));
            if (isReported && !isClosed(part)) yield return part;
        }
    }

    /// <summary>The earlier periods that the release of an entry would close, in order, each with its reports that are explained.</summary>
    public IEnumerable<(ReportingPeriod Period, IReadOnlyList<LedgerEntry> Explained)> OpenBefore(LedgerEntry entry) =>
        OpenBefore(centre, entry.Id.Report, isClosed)
            .Select(part => (part, (IReadOnlyList<LedgerEntry>)[.. _entries[part.Key].Where(IsExplained)]));

    /// <summary>
    /// The first earlier period of which no report is explained, though the release of an entry would close it;
    /// null for none.
    /// </summary>
    public string? FindUnexplained(LedgerEntry entry) =>
        OpenBefore(entry).Where(earlier => earlier.Explained.Count == 0).Select(earlier => earlier.Period.Key).FirstOrDefault();

    /// <summary>An entry with the earlier period that it waits for, if that is all that it waits for.</summary>
    public LedgerEntry Mark(LedgerEntry entry) => IsExplained(entry) ? entry with { WaitsFor = FindUnexplained(entry) } : entry;
}
