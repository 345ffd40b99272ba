using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>Decides, from nothing but configuration, ledger and calendar, which years of a centre may be deleted.</summary>
public static class Deletable
{
    /// <summary>The last calendar year that may be deleted; null if none may. Never less than what is deleted already.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="entries">Its entries in the ledger.</param>
    /// <param name="deleted">What is deleted already; null if nothing is.</param>
    /// <param name="keep">How long rows are kept.</param>
    /// <param name="today">The present day.</param>
    public static int? Through(Centre centre, IReadOnlyList<LedgerEntry> entries, DeletedYears? deleted, KeepTime keep, DateOnly today)
    {
        if (keep.LastExpiredYear(centre, today) is not { } expired) return deleted?.Through;

        // What needs years that are deleted already cannot be built, whatever is kept for it.
        var needed = Unfinished(centre, entries, keep, today)
            .Select(period => ReportedMonths.Needed(centre, period))
            .Where(months => deleted?.Touch(months) != true)
            .Select(months => months.First.Year)
            .Append(expired + 1)
            .Min();
        var through = Math.Max(needed - 1, deleted?.Through ?? int.MinValue);
        return through < centre.RegisteredFrom.Year ? deleted?.Through : through;
    }

    // Reports that are owed and whose files are not written, in the ledger or not yet, and those that the ledger has of periods that
    // the configuration no longer names.
    private static IEnumerable<ReportingPeriod> Unfinished(Centre centre, IReadOnlyList<LedgerEntry> entries, KeepTime keep, DateOnly today)
    {
        var reports = entries.Where(entry => !entry.Id.IsPreview).ToList();
        var released = reports.Where(entry => entry.IsReleased).Select(entry => entry.Id.Report).ToHashSet();
        var notEntered = OwedReport.Of(centre, today)
            .Where(owed => !released.Contains(new ReportId(centre.Id, owed.Period.Key, owed.Recipient.MunicipalityId)))
            .Select(owed => owed.Period);
        return reports
            .Select(entry => (Entry: entry, Period: centre.Calendar.TryParse(entry.Id.Report.PeriodKey)))
            .Where(report => report.Period is { } period && (report.Entry.Release is null || today < keep.FirstDayWithout(centre, period)))
            .Select(report => report.Period!)
            .Concat(notEntered);
    }
}
