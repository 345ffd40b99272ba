using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Lets a person say what has become of a delivery: that it was dispatched or has arrived, that it came back,
/// or that it shall be sent again.
/// </summary>
public sealed class SettleDelivery(DeliveryOutcomes deliveries)
{
    /// <summary>What is done for each of the states that a person can say.</summary>
    internal static readonly Dictionary<string, Func<DeliveryOutcomes, OutboxId, string, string?, CancellationToken, Task<LedgerEntry?>>>
        States = new()
        {
            ["recordedByHand"] = (deliveries, id, name, comment, token) => deliveries.RecordArrivalAsync(id, name, comment, token),
            ["bounced"] = (deliveries, id, name, comment, token) => deliveries.RecordBounceAsync(id, name, comment, token),
            ["waiting"] = (deliveries, id, name, comment, token) => deliveries.SendAgainAsync(id, name, comment, token),
        };

    /// <summary>
    /// <c>POST /api/deliveries/{id}</c> with <c>{name, state, comment?}</c>, where the state is recordedByHand,
    /// bounced or waiting (to be sent again).
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(SettleDelivery))]
    [Consumes(typeof(Settlement), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/deliveries/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<Settlement>(request, async settlement =>
        {
            var settle = Fields.OneOf("state", settlement.State, States);
            var (name, comment) = (Fields.Name(settlement.Name), Fields.OptionalComment(settlement.Comment));
            return OutboxId.TryParse(id) is { } delivery
                && await settle(deliveries, delivery, name, comment, cancellationToken) is { } entry
                ? Results.Ok(ReportView.Of(entry))
                : Problems.NotFound(
                    $"There is no delivery '{id}'. An id looks like sagatun_2019-H2_hamar_r1_drop; GET reports/… lists them.");
        }, cancellationToken);
}

/// <summary>What a person knows of a delivery.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Comment">Why, or how.</param>
[Example("""{"name": "Kari", "state": "recordedByHand"}""")]
public sealed record Settlement(string? Name, string? State, string? Comment = null);
