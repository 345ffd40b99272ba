using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Http;
using ReportingPipeline.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Says what has been deleted of old visits, and what the next run deletes.</summary>
public sealed class GetRetention(
    CentresBlob centres, CollectedCountsReader counts, RetentionTable records, RetentionRun run, IOptions<RetentionOptions> options)
{
    /// <summary><c>GET /api/retention</c>, of one centre with <c>?centre=</c>.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetRetention))]
    [Query("centre?")]
    [ProducesResponseType<IReadOnlyList<RetentionView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/retention")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var chosen = Filters.Centres(request, await centres.ReadAsync(cancellationToken));
        var shown = new List<RetentionView>();
        foreach (var centre in chosen) shown.Add(await ShowAsync(centre, cancellationToken));
        return Results.Ok(shown);
    }

    private async Task<RetentionView> ShowAsync(Centre centre, CancellationToken cancellationToken)
    {
        var deleted = (await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted;
        var next = await run.FindAsync(centre, cancellationToken);
        var past = await records.ReadAsync(centre.Id, cancellationToken);
        return new RetentionView(
            centre.Id, options.Value.DryRun, deleted?.Through, deleted?.At,
            [.. next.Select(year => new ExpiredYearView(year.Year, year.Counts))],
            [.. past.Select(record => new RetentionRecordView(record.At, record.Who, record.IsDryRun, record.Year, record.Counts))]);
    }
}

/// <summary>How a centre's old visits stand, as it is shown over HTTP.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="DryRun">Whether the next run only records.</param>
/// <param name="DeletedThrough">The last calendar year whose visits are deleted; null if none are.</param>
/// <param name="DeletedAt">Since when.</param>
/// <param name="Next">What the next run deletes, or would, if it ran now.</param>
/// <param name="Records">What former runs deleted, or would have.</param>
public sealed record RetentionView(
    string Centre,
    bool DryRun,
    int? DeletedThrough,
    DateTimeOffset? DeletedAt,
    IReadOnlyList<ExpiredYearView> Next,
    IReadOnlyList<RetentionRecordView> Records);

/// <summary>A calendar year that has expired.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Counts">How much there is of it.</param>
public sealed record ExpiredYearView(int Year, ExpiredCounts Counts);

/// <summary>What a run did with a calendar year.</summary>
/// <param name="At">When the run began.</param>
/// <param name="Who">Whose doing it was.</param>
/// <param name="DryRun">Whether it was only counted.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Counts">How much there was of it.</param>
public sealed record RetentionRecordView(DateTimeOffset At, string Who, bool DryRun, int Year, ExpiredCounts Counts);
