using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets an administrator take up the corrections of a closed period that wait, as so few users are behind them.</summary>
public sealed class TakeUpCorrections(CentresBlob centres, BookCorrections corrections)
{
    /// <summary>
    /// <c>POST /api/books/take-up</c> with <c>{name, centre, period, comment}</c>: 200 and the period's new version,
    /// or that there was nothing to take up; 409 if it cannot be. The comment says why, and stands with the version.
    /// </summary>
    [Needs(AccessKind.MasterKey)]
    [Function(nameof(TakeUpCorrections))]
    [Consumes(typeof(TakeUpRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<TakeUpView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/books/take-up")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<TakeUpRequest>(request, async asked =>
        {
            var (name, comment) = (Fields.Name(asked.Name), Fields.Comment(asked.Comment));
            var centre = Fields.Centre(asked.Centre, await centres.ReadAsync(cancellationToken));
            var part = PartOf(centre, asked.Period);
            var closed = await corrections.TakeUpAsync(centre, part, new TakenUp(name, comment), cancellationToken);
            return Results.Ok(new TakeUpView(centre.Id, part.Key, closed?.Latest.Number, closed is not null));
        }, cancellationToken);

    /// <summary>A period that a centre closes.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or none of them.</exception>
    internal static ReportingPeriod PartOf(Centre centre, string? text) =>
        centre.Calendar.TryParse(text) is { } part && part.Kind == centre.ReportsBy
            ? part
            : throw new RequestRefusedException(
                "period",
                $"'period' must be a period that {centre.Id} closes, written like {centre.Calendar.Examples(centre.ReportsBy)}.");
}

/// <summary>That an administrator takes corrections up.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The closed half-year or tertial.</param>
/// <param name="Comment">Why.</param>
[Example("""{"name": "Kari", "centre": "sagatun", "period": "2019-H2", "comment": "…"}""")]
public sealed record TakeUpRequest(string? Name, string? Centre, string? Period, string? Comment);

/// <summary>What has come of taking corrections up.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, with a hyphen for a slash.</param>
/// <param name="Version">The period's new version; null if there was nothing to take up.</param>
/// <param name="IsChanged">Whether there was anything to take up.</param>
public sealed record TakeUpView(string Centre, string Period, int? Version, bool IsChanged);
