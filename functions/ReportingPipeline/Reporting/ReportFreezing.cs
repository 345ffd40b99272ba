using System.Security.Cryptography;
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
/// Decides what the reports of a period are made from: closed parts as they are in the books, and open ones by the present counts, as
/// they would be closed by a release. That is the same for all recipients, and found once for those who ask within a short while.
/// </summary>
public sealed class ReportFreezing(
    ConfigurationInUse inUse,
    CollectedCountsReader counts,
    PeriodRecount recount,
    BooksBlobs books,
    PartCountsBlobs partCounts,
    FrozenReportBlobs frozenReports,
    CountsCache cache,
    TimeProvider clock)
{
    // The notes list this many rejected rows by their keys and say how many more there are.
    private const int RejectedRowsListed = 50;

    /// <summary>Freezes what a revision of a report is made from.</summary>
    /// <param name="entry">The revision.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="before">What the revision before was made from, whose rules it keeps; null for a first one.</param>
    /// <param name="cancellationToken">Stops the waiting, and not what others wait for as well.</param>
    public async Task<FrozenPeriod> FreezeAsync(
        LedgerEntry entry, Centre centre, FrozenPeriod? before, CancellationToken cancellationToken)
    {
        var (rules, period) = (before?.Frozen.Rules ?? FrozenRules.Of(centre), centre.Calendar.Parse(entry.Id.Report.PeriodKey));
        var task = new Freezing(centre, period, rules, await counts.ReadVersionAsync(centre.Id, cancellationToken));
        var head = await books.ReadHeadAsync(centre.Id, cancellationToken);
        var frozen = await cache.ReadOnceAsync(
            $"{task.Key} {head.BlobName}", () => FreezeAsync(task, CancellationToken.None), cancellationToken);
        return await cache.ReadOnceAsync(frozen.Name, () => Task.FromResult(frozen), cancellationToken);
    }

    /// <summary>Whether what reports were made from is what they would be made from now.</summary>
    public async Task<bool> IsCurrentAsync(Centre centre, FrozenPeriod made, CancellationToken cancellationToken)
    {
        var task = new Freezing(centre, made.Period, made.Frozen.Rules, await counts.ReadVersionAsync(centre.Id, cancellationToken));
        var head = await books.ReadHeadAsync(centre.Id, cancellationToken);
        return await cache.ReadOnceAsync(
            $"{task.Key} {head.BlobName} {made.Name}", () => IsCurrentAsync(task, made.Frozen, CancellationToken.None), cancellationToken);
    }

    private async Task<FrozenPeriod> FreezeAsync(Freezing task, CancellationToken cancellationToken)
    {
        var (centre, period) = (task.Centre, task.Period);
        await inUse.RefuseRemovedMunicipalitiesAsync(centre, cancellationToken);
        var (closed, _) = await books.ReadAsync(centre.Id, cancellationToken);
        var present = await ReadPresentAsync(task.Then, period, closed, cancellationToken);
        var parts = new List<(UsedPart Used, CollectedCounts Counts)>();
        foreach (var part in present.Parts)
        {
            parts.Add(await UseAsync(centre.Id, part, closed.Find(part), present.Counts, cancellationToken));
        }

        var dataAsOf = parts[^1].Used.DataAsOf;
        var all = CollectedCounts.Join(dataAsOf, parts.Select(part => part.Counts).Append(WithoutMonth(present.Counts)));
        var recounted = await RecountAsync(task, present, cancellationToken);
        var basis = new ReportBasis([.. parts.Select(part => part.Used)], closed.Years);
        var report = new FrozenReport(task.Rules, basis, all, present.RejectedRows, recounted, clock.GetUtcNow());

        var source = FrozenReports.Source(centre, period, report);
        report = report with { Basis = basis with { Years = source.Divisions } };
        var (name, frozen) = await frozenReports.WriteAsync(centre.Id, period, report, cancellationToken);
        return new FrozenPeriod(name, period, frozen, (centre, source));
    }

    private async Task<bool> IsCurrentAsync(Freezing task, FrozenReport frozen, CancellationToken cancellationToken)
    {
        var (closed, _) = await books.ReadAsync(task.Centre.Id, cancellationToken);
        if (!closed.Agree(frozen.Basis)) return false;

        var present = await ReadPresentAsync(task.Then, task.Period, closed, cancellationToken);
        return WithoutMonth(present.Counts).ContentHash() == WithoutMonth(frozen.Counts).ContentHash()
            && frozen.Basis.Parts.Where(used => closed.Find(used.Part) is null)
                .All(used => present.Counts.Of(used.Part.Months).ContentHash() == frozen.Counts.Of(used.Part.Months).ContentHash())
            && (frozen.Recount.Verdict == Verdict.Ok || frozen.Recount == await RecountAsync(task, present, cancellationToken));
    }

    // Counted anew after each collection: what was registered since then differs only until it is collected, also in a closed period.
    private async Task<RecountFinding> RecountAsync(Freezing task, PresentCounts present, CancellationToken cancellationToken)
    {
        var months = task.Period.Months;
        var recounted = await cache.ReadOnceAsync(
            $"recount {task.Key}", () => recount.CountAsync(task.Then, months, CancellationToken.None), cancellationToken);
        return new RecountFinding(months.First < present.Span.First ? recounted : PeriodTotals.Of(present.Counts, months), recounted);
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

    // For whom what is asked is the same: the centre and its period, by the same rules and the same collection.
    private sealed record Freezing(Centre Centre, ReportingPeriod Period, FrozenRules Rules, string Version)
    {
        public Centre Then { get; } = Rules.AppliedTo(Centre);

        public string Key { get; } =
            $"{Centre.Id} {Period.Key} {Version} {Convert.ToHexStringLower(SHA256.HashData(BooksJson.Write(Rules)))}";
    }
}
