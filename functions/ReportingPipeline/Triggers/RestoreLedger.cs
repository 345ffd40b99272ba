using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets an administrator put back what is missing of the ledger from an export.</summary>
public sealed class RestoreLedger(LedgerExports exports, ILogger<RestoreLedger> logger)
{
    /// <summary>
    /// <c>POST /api/ledger/restore</c> with <c>{name, day}</c>: 200 and how many rows were missing; 404 if there is no export of that
    /// day; 409 if the ledger has been written to since.
    /// </summary>
    [Needs(AccessKind.MasterKey)]
    [Function(nameof(RestoreLedger))]
    [Consumes(typeof(RestoreRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<RestoreView>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/ledger/restore")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<RestoreRequest>(request, async asked =>
        {
            var (name, day) = (Fields.Name(asked.Name), DayOf(asked.Day));
            if (await exports.RestoreAsync(day, cancellationToken) is not { } rows)
            {
                return Problems.NotFound($"There is no export of {asked.Day}.");
            }

            logger.LogWarning("{Name} restored {Rows} rows of the ledger from the export of {Day}", name, rows, asked.Day);
            return Results.Ok(new RestoreView(asked.Day!, rows));
        }, cancellationToken);

    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RequestRefusedException("day", "'day' must be the day of an export, written like 2026-11-27.");
}

/// <summary>That an administrator restores the ledger.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Day">The day of the export.</param>
[Example("""{"name": "Kari", "day": "2026-11-27"}""")]
public sealed record RestoreRequest(string? Name, string? Day);

/// <summary>What has come of restoring the ledger.</summary>
/// <param name="Day">The day of the export.</param>
/// <param name="Rows">How many rows were missing.</param>
public sealed record RestoreView(string Day, int Rows);
