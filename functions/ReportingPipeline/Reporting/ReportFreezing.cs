using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Decides what a report is made from: closed parts as they are in the books, and open ones by the present counts, as they would be
/// closed by its release.
/// </summary>
public sealed class ReportFreezing(
    ConfigurationInUse inUse,
    CollectedCountsReader counts,
    PeriodRecount recount,
    BooksBlobs books,
    PartCountsBlobs partCounts,
    FrozenReportBlobs frozenReports,
    TimeProvider clock)
{
    // The notes list this many rejected rows by their keys and say how many more there are.
    private const int RejectedRowsListed = 50;

    /// <summary>Freezes a revision of a report. It is composed once before, so that one that cannot be composed freezes nothing.</summary>
    /// <param name="entry">The revision.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="before">What the revision before was made from, whose rules it keeps; null for a first one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<FrozenReport> FreezeAsync(LedgerEntry entry, Centre centre, FrozenReport? before, CancellationToken cancellationToken)
    {
        await inUse.RefuseRemovedAsync(centre, cancellationToken);
        var rules = before?.Rules ?? FrozenRules.Of(centre);
        var (then, period) = (rules.AppliedTo(centre), centre.Calendar.Parse(entry.Id.Report.PeriodKey));
        var (closed, _) = await books.ReadAsync(centre.Id, cancellationToken);
        var present = await ReadPresentAsync(then, period, closed, cancellationToken);
        var parts = new List<(UsedPart Used, CollectedCounts Counts)>();
        foreach (var part in present.Parts) parts.Add(await UseAsync(then.Id, part, closed.Find(part), present.Counts, cancellationToken));

        var dataAsOf = parts[^1].Used.DataAsOf;
        var all = CollectedCounts.Join(dataAsOf, parts.Select(part => part.Counts).Append(WithoutMonth(present.Counts)));
        var recounted = await RecountAsync(then, period, present, cancellationToken);
        var basis = new ReportBasis([.. parts.Select(part => part.Used)], closed.Years);
        var report = new FrozenReport(rules, basis, all, present.RejectedRows, recounted, clock.GetUtcNow());

        var source = FrozenReports.Source(centre, period, report);
        report = report with { Basis = basis with { Years = source.Divisions } };
        _ = FrozenReports.Told(entry.Id, centre, report);
        return await frozenReports.FreezeAsync(entry.Id, entry.Freeze, report, cancellationToken);
    }

    /// <summary>Whether what a report was made from is what it would be made from now.</summary>
    public async Task<bool> IsCurrentAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var frozen = await frozenReports.FindAsync(entry.Id, entry.Freeze, cancellationToken)
            ?? throw new InvalidOperationException($"What {entry.Id} was made from has been deleted from the storage account.");
        var (closed, _) = await books.ReadAsync(centre.Id, cancellationToken);
        if (!closed.Agree(frozen.Basis)) return false;

        var (then, period) = (frozen.Rules.AppliedTo(centre), centre.Calendar.Parse(entry.Id.Report.PeriodKey));
        var present = await ReadPresentAsync(then, period, closed, cancellationToken);
        return WithoutMonth(present.Counts).ContentHash() == WithoutMonth(frozen.Counts).ContentHash()
            && frozen.Basis.Parts.Where(used => closed.Find(used.Part) is null)
                .All(used => present.Counts.Of(used.Part.Months).ContentHash() == frozen.Counts.Of(used.Part.Months).ContentHash())
            && (frozen.Recount.Verdict == Verdict.Ok || frozen.Recount == await RecountAsync(then, period, present, cancellationToken));
    }

    // What was registered between collecting and counting anew differs only until it is collected, also in a closed period.
    private async Task<RecountFinding> RecountAsync(
        Centre centre, ReportingPeriod period, PresentCounts present, CancellationToken cancellationToken)
    {
        var recounted = await recount.CountAsync(centre, period.Months, cancellationToken);
        return new RecountFinding(
            period.Months.First < present.Span.First ? recounted : PeriodTotals.Of(present.Counts, period.Months), recounted);
    }

    // Of closed parts the present counts are not needed, but for the recount of the report's own.
    private async Task<PresentCounts> ReadPresentAsync(
        Centre centre, ReportingPeriod period, CentreBooks closed, CancellationToken cancellationToken)
    {
        var deleted = (await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted;
        var needed = ReportedMonths.Needed(centre, period);
        if (deleted?.Touch(needed) == true)
        {
            throw new InvalidOperationException(
                $"The visits of {centre.Id} up to the end of {deleted.Through} were deleted, "
                + $"and so its figures from {needed.First} on can no longer be counted.");
        }

        var parts = PartsOf(centre, period, closed).Where(part => deleted?.Touch(part.Months) != true).ToList();
        var first = parts.First(part => closed.Find(part) is null || part.Months.Last >= period.Months.First).Months.First;
        var kept = deleted is null ? first : new YearMonth(deleted.Through + 1, 1);
        var span = new MonthSpan(first < kept ? kept : first, period.Months.Last < kept ? kept : period.Months.Last);
        var (present, rejectedRows) = await counts.ReadAsync(centre.Id, span, RejectedRowsListed, cancellationToken);
        return new PresentCounts(parts, present, span, rejectedRows);
    }

    private async Task<(UsedPart Used, CollectedCounts Counts)> UseAsync(
        string centreId, ReportingPeriod part, ClosedPart? closed, CollectedCounts present, CancellationToken cancellationToken)
    {
        if (closed is not null)
        {
            var used = UsedPart.Of(closed);
            return (used, await partCounts.ReadAsync(used.CountsName, used.DataAsOf, cancellationToken));
        }

        var counted = present.Of(part.Months);
        var name = await partCounts.WriteAsync(centreId, part, counted, cancellationToken);
        return (new UsedPart(part, 0, name, present.DataAsOf), counted);
    }

    // Whatever is open up to the end of the period, and of what is closed as much as the report has figures from. What no report has
    // figures from is closed by none, and expires on its own.
    private static IEnumerable<ReportingPeriod> PartsOf(Centre centre, ReportingPeriod period, CentreBooks closed)
    {
        var (needed, first) = (ReportedMonths.Needed(centre, period), ReportedMonths.Needed(centre, centre.FirstPeriod).First);
        var oldest = centre.Calendar.PeriodOf(centre.ReportsBy, first < needed.First ? first : needed.First);
        for (var part = oldest; part.FirstDay <= period.LastDay; part = part.Next())
        {
            if (closed.Find(part) is null || needed.First <= part.Months.Last) yield return part;
        }
    }

    // Nothing, if there is nothing: a report that was frozen without any such rows names an empty year of them.
    private static CollectedCounts WithoutMonth(CollectedCounts counts) =>
        counts with { Years = [.. counts.Years.Where(year => year.Year == YearCounts.WithoutMonth && !year.IsEmpty)] };

    private sealed record PresentCounts(
        IReadOnlyList<ReportingPeriod> Parts, CollectedCounts Counts, MonthSpan Span, IReadOnlyList<RejectedRow> RejectedRows);
}
