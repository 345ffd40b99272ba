using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Has everything tried again at once that has failed, and nothing else.</summary>
public sealed class RetryOwed(CentresBlob centres, ReportDesk desk)
{
    /// <summary><c>POST /api/owed/retry</c> with <c>{name, centre?}</c>: 202 and what is tried again.</summary>
    [Function(nameof(RetryOwed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "owed/retry")] HttpRequest request, CancellationToken cancellationToken) =>
        Requests.AnswerAsync<Statement>(request, """{"name": "Kari", "centre": "sagatun"}""", async statement =>
        {
            var name = statement.RequireName();
            var tried = new List<LedgerEntry>();
            foreach (var centre in await ChooseAsync(statement.Centre, cancellationToken)) tried.AddRange(await desk.RetryAsync(centre, name, cancellationToken));
            return Results.Accepted(value: tried.Select(ReportView.Of));
        }, cancellationToken);

    private async Task<IReadOnlyList<string>> ChooseAsync(string? asked, CancellationToken cancellationToken)
    {
        var all = (await centres.ReadAsync(cancellationToken)).Select(centre => centre.Id).ToList();
        return asked is null ? all : [Statement.RequireWord("centre", asked, all.ToDictionary(id => id))];
    }
}
