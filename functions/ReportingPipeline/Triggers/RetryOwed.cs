using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Has everything tried again at once that has failed, and nothing else.</summary>
public sealed class RetryOwed(CentresBlob centres, ReportRequests requests)
{
    /// <summary><c>POST /api/owed/retry</c> with <c>{name, centre?}</c>: 202 and what is tried again.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(RetryOwed))]
    [Consumes(typeof(RetryRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<IReadOnlyList<ReportView>>(StatusCodes.Status202Accepted)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/owed/retry")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<RetryRequest>(request, async asked =>
        {
            var name = Fields.Name(asked.Name);
            var tried = new List<LedgerEntry>();
            foreach (var centre in await ChooseAsync(asked.Centre, cancellationToken))
            {
                tried.AddRange(await requests.RetryAsync(centre, name, cancellationToken));
            }

            var centreAsked = asked.Centre is null ? "" : $"?centre={asked.Centre}";
            return Answers.Accepted(request, $"/api/owed{centreAsked}", tried.Select(ReportView.Of).ToList());
        }, cancellationToken);

    private async Task<IReadOnlyList<string>> ChooseAsync(string? asked, CancellationToken cancellationToken)
    {
        var all = (await centres.ReadAsync(cancellationToken)).Select(centre => centre.Id).ToList();
        return asked is null ? all : [Fields.OneOf("centre", asked, all.ToDictionary(id => id))];
    }
}

/// <summary>That a person wants what has failed tried again.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Centre">Of which centre; null for all.</param>
[Example("""{"name": "Kari", "centre": "sagatun"}""")]
public sealed record RetryRequest(string? Name, string? Centre = null);
