using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;

namespace ReportingPipeline.Triggers;

/// <summary>Reads what is asked for over HTTP, and says what is wrong with it.</summary>
internal static class Requests
{
    /// <summary>The answer to a request with a JSON object in its body; 400 if it is none, or if it is refused.</summary>
    /// <param name="request">The request.</param>
    /// <param name="example">An object that would be accepted.</param>
    /// <param name="answer">Answers what was read; may throw <see cref="RequestRefusedException"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IResult> AnswerAsync<T>(HttpRequest request, string example, Func<T, Task<IResult>> answer, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, JsonSerializerOptions.Web, cancellationToken);
            return body is null ? NotAnObject(example) : await answer(body);
        }
        catch (RequestRefusedException wrong)
        {
            return Problems.BadRequest(wrong.Field, wrong.Message);
        }
        catch (JsonException)
        {
            return NotAnObject(example);
        }
    }

    /// <summary>The answer to what a person says of a report, or of all reports of a period: the reports as they then stand.</summary>
    public static Task<IResult> ChangeAsync(
        HttpRequest request, ReportLookup reports, string id, Func<Statement, RevisionId, Task<LedgerEntry?>> change, CancellationToken cancellationToken) =>
        AnswerAsync<Statement>(request, """{"name": "Kari", "comment": "…"}""", async statement =>
        {
            var changed = new List<LedgerEntry>();
            foreach (var entry in await reports.FindAsync(id, cancellationToken))
            {
                if (await change(statement, entry.Id) is { } now) changed.Add(now);
            }

            return Answers.Of(id, changed) ?? Problems.UnknownReport(id);
        }, cancellationToken);

    private static IResult NotAnObject(string example) => Problems.BadRequest("body", $"The body must be a JSON object such as {example}.");
}
