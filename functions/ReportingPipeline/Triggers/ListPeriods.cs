using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the half-years or tertials that have begun, and how they stand in the books.</summary>
public sealed class ListPeriods(CentresBlob centres, BooksBlobs books, TimeProvider clock)
{
    /// <summary><c>GET /api/periods?centre=</c>: those of a centre, or of all, oldest first.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListPeriods))]
    [Query("centre?")]
    [ProducesResponseType<IReadOnlyList<PeriodOfCentreView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/periods")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var today = LocalTime.DateOf(clock.GetUtcNow());
        var shown = new List<PeriodOfCentreView>();
        foreach (var centre in Filters.Centres(request, await centres.ReadAsync(cancellationToken)))
        {
            var (present, _) = await books.ReadAsync(centre.Id, cancellationToken);
            shown.AddRange(centre.BegunPeriods(today).Select(period => PeriodOfCentreView.Of(centre, period, present, today)));
        }

        return Results.Ok(shown);
    }
}

/// <summary>A half-year or tertial of a centre.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, with a hyphen for a slash.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="HasEnded">Whether its last day is over.</param>
/// <param name="IsClosed">Whether a report of it has been released, so that its figures are the same in every later one.</param>
/// <param name="Version">Which version of it counts; null while it is open.</param>
/// <param name="VersionAt">Since when that version counts.</param>
public sealed record PeriodOfCentreView(
    string Centre,
    string Period,
    DateOnly FirstDay,
    DateOnly LastDay,
    bool HasEnded,
    bool IsClosed,
    int? Version,
    DateTimeOffset? VersionAt)
{
    /// <summary>Shows a period.</summary>
    public static PeriodOfCentreView Of(Centre centre, ReportingPeriod period, CentreBooks books, DateOnly today)
    {
        var closed = books.Find(period)?.Latest;
        return new PeriodOfCentreView(
            centre.Id, period.Key, period.FirstDay, period.LastDay, period.LastDay < today, closed is not null, closed?.Number, closed?.At);
    }
}
