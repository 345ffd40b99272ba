using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Takes requests for reports; asking twice for the same report builds it once.</summary>
public sealed class ReportDesk(
    CentresBlob centres, CollectedCountsReader counts, ReportsTable reports, IReportRequests requests, TimeProvider clock, ILogger<ReportDesk> logger)
{
    // A request that was stored but never reached the queue, or got lost there, is made again after this time. Building
    // takes seconds, and a request made twice is no harm.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Asks for a report unless it is built or on its way, and returns how far it has come.</summary>
    public async Task<Report> RequestAsync(ReportId id, CancellationToken cancellationToken)
    {
        var report = await reports.FindAsync(id, cancellationToken);
        var now = clock.GetUtcNow();
        if (report is not null && !MustBeAsked(report, now)) return report;

        var asked = (report ?? new Report(id, ReportState.Requested, 1, now)) with { State = ReportState.Requested, RequestedAt = now };
        if (!await reports.TrySaveAsync(asked, cancellationToken)) return await reports.FindAsync(id, cancellationToken) ?? asked;

        await requests.EnqueueAsync(id, cancellationToken);
        return asked;
    }

    /// <summary>Asks for every report of an ended and collected period that is neither built nor on its way, and returns how many.</summary>
    public async Task<int> RequestDueAsync(CancellationToken cancellationToken)
    {
        var asked = 0;
        foreach (var centre in await centres.ReadAsync(cancellationToken))
        {
            var asOf = await counts.ReadDataAsOfAsync(centre.Id, cancellationToken);
            if (asOf is null) continue;

            var known = (await reports.ReadAllAsync(centre.Id, cancellationToken)).ToDictionary(report => report.Id);
            foreach (var id in Due(centre, LocalTime.DateOf(asOf.Value)))
            {
                if (known.TryGetValue(id, out var report) && !MustBeAsked(report, clock.GetUtcNow())) continue;
                await RequestAsync(id, cancellationToken);
                asked++;
            }
        }

        logger.LogInformation("Requested {Count} due reports", asked);
        return asked;
    }

    /// <summary>The reports of a period to every recipient of the centre.</summary>
    public static IEnumerable<ReportId> ReportsOf(Centre centre, ReportingPeriod period) =>
        centre.Recipients.Select(recipient => new ReportId(centre.Id, period.Key, recipient.MunicipalityId));

    private static IEnumerable<ReportId> Due(Centre centre, DateOnly collectedUntil) =>
        centre.EndedPeriods(collectedUntil).SelectMany(period => ReportsOf(centre, period));

    private static bool MustBeAsked(Report report, DateTimeOffset now) => report.State switch
    {
        ReportState.Built => false,
        ReportState.Failed => true,
        _ => report.RequestedAt < now - AskAgainAfter,
    };
}
