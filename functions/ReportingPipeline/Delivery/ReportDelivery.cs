using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Delivery;

/// <summary>
/// Hands released reports over through their channels. That a hand-over begins is recorded before it begins, so that one that
/// was cut short is known for what it is: done again where that is harmless, as in the drop, and uncertain where only a person
/// can find out, as in e-mail. A channel that can be prepared begins once its receiver is ready; what goes wrong before that
/// is tried again.
/// </summary>
public sealed class ReportDelivery(
    LedgerTable ledger,
    IEnumerable<IChannelDelivery> deliveries,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<ReportDelivery> logger)
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(12);

    private readonly Dictionary<Type, IChannelDelivery> _deliveries = deliveries.ToDictionary(delivery => delivery.ChannelType);

    /// <summary>Sees to the first channel that is due.</summary>
    /// <returns>True, as there may be more to do.</returns>
    public async Task<bool> DeliverAsync(LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = entry.Outbox.First(row => NextStep.IsDue(row, now));
        if (row is { State: OutboxState.HandingOver, Channel.CanBeUncertain: true })
        {
            HandOver abandoned = row.IsPreparing
                ? new HandOver.NotHandedOver("The run that was to hand it over ended before it began.")
                : new HandOver.Uncertain("The run that handed it over ended before the answer was recorded.");
            await ledger.TrySaveAsync(cancellationToken, Finish(entry, row, abandoned, now));
            return true;
        }

        var delivery = _deliveries[row.Channel.GetType()];
        var begun = row with
        {
            State = OutboxState.HandingOver,
            IsPreparing = row.Channel.CanBePrepared,
            Attempts = row.Attempts + 1,
            MessageId = delivery.MessageIdOf(entry.Id, row),
            NotBefore = now + LedgerLease.Length,
            ChangedAt = now,
        };
        var step = entry.SetOutbox(begun, Decision.System, $"handing over, attempt {begun.Attempts}");
        if (!await ledger.TrySaveAsync(cancellationToken, step)) return true;

        var outcome = await HandOverHeldAsync(delivery, entry, begun, centre, cancellationToken);
        Log(entry, begun, outcome);

        // Also if the run is being cancelled: what is known of a message must not become uncertain.
        await ledger.UpdateAsync(entry.Id, current => Record(current, begun, outcome), CancellationToken.None);
        return true;
    }

    // A run that is taken for dead goes on all the same: what it finds out of a message is better than not to know.
    private async Task<HandOver> HandOverHeldAsync(
        IChannelDelivery delivery, LedgerEntry entry, OutboxRow row, Centre? centre, CancellationToken cancellationToken)
    {
        await using var lease = new LedgerLease(
            ledger,
            entry.Id,
            row.NotBefore!.Value,
            (current, until, next) => current.RenewHandingOver(row.Key, until, next),
            clock,
            cancellationToken);
        return await HandOverAsync(delivery, entry, row, centre, cancellationToken);
    }

    // What never began, or is harmless to do again, is tried again, whatever went wrong; of anything else nobody knows how far it
    // came.
    private async Task<HandOver> HandOverAsync(
        IChannelDelivery delivery, LedgerEntry entry, OutboxRow row, Centre? centre, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity("HandOver")?
            .SetTag("report", entry.Id.ToString()).SetTag("channel", row.Channel.Name);
        var hasBegun = false;
        try
        {
            return await delivery.HandOverAsync(entry, row, centre, BeginAsync, cancellationToken);
        }
        catch (Exception failure) when (!(hasBegun && row.Channel.CanBeUncertain) && failure is not OperationCanceledException)
        {
            return new HandOver.NotHandedOver(failure.Message);
        }

        async Task BeginAsync(CancellationToken token)
        {
            await this.BeginAsync(entry.Id, row, token);
            hasBegun = true;
        }
    }

    // A run that has been believed dead meanwhile does not begin any more.
    private async Task BeginAsync(RevisionId id, OutboxRow row, CancellationToken cancellationToken)
    {
        var entry = await ledger.UpdateAsync(
            id,
            current => HeldRow(current, row) is { } held ? current.BeginSending(held, clock.GetUtcNow()) : null,
            cancellationToken);
        if (HeldRow(entry!, row) is null) throw new StateConflictException($"{id} {row.Key}: another run has taken it over.");
    }

    // The row while it is still this run's, by the instant at which it began.
    private static OutboxRow? HeldRow(LedgerEntry entry, OutboxRow begun) => entry.Outbox.FirstOrDefault(
        row => row.Key == begun.Key && row.State == OutboxState.HandingOver && row.ChangedAt == begun.ChangedAt);

    // Unless a person, or the recipient by opening the link, has settled it meanwhile.
    private LedgerChange? Record(LedgerEntry entry, OutboxRow begun, HandOver outcome)
    {
        var row = entry.Outbox.Single(row => row.Key == begun.Key);
        var isStillOpen = HeldRow(entry, begun) is not null
            || (row.State == OutboxState.Uncertain && row.Attempts == begun.Attempts);
        return isStillOpen ? Finish(entry, row, outcome, clock.GetUtcNow()) : null;
    }

    private LedgerChange Finish(LedgerEntry entry, OutboxRow row, HandOver outcome, DateTimeOffset now)
    {
        var ended = row with { IsPreparing = false, NotBefore = null, ChangedAt = now };
        return outcome switch
        {
            HandOver.Accepted accepted when row.Channel.IsDispatchedByHand => Set(
                ended with { State = OutboxState.HandedOver, Answer = accepted.Reply }, $"lies in {row.Channel.Receiver}"),
            HandOver.Accepted accepted => Set(
                ended with { State = OutboxState.Accepted, Answer = accepted.Reply }, $"accepted by {row.Channel.Receiver}"),
            HandOver.Refused refused => Set(
                ended with { State = OutboxState.Rejected, Answer = refused.Reply }, $"rejected by {row.Channel.Receiver}"),
            HandOver.Uncertain uncertain => Set(
                ended with { State = OutboxState.Uncertain, WasUncertain = true, Answer = uncertain.Reason },
                "uncertain whether it was handed over"),
            HandOver.NotHandedOver failed when row.Attempts >= options.Value.MostAttempts => Set(
                ended with { State = OutboxState.Failed, Answer = failed.Reason }, $"given up after {row.Attempts} attempts"),
            HandOver.NotHandedOver failed => Set(
                ended with
                {
                    State = OutboxState.Waiting,
                    Answer = failed.Reason,
                    NotBefore = now + BackOff.After(row.Attempts, options.Value.RetryAfter, LongestRetry),
                },
                "not handed over, to be tried again"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A hand-over ends in one of four ways."),
        };

        LedgerChange Set(OutboxRow next, string what) => entry.SetOutbox(next, Decision.System, $"{what}: {next.Answer}");
    }

    private void Log(LedgerEntry entry, OutboxRow row, HandOver outcome)
    {
        Telemetry.HandOvers.Add(1, new("channel", row.Channel.Name), new("outcome", outcome.GetType().Name));
        logger.Log(
            outcome is HandOver.Accepted ? LogLevel.Information : LogLevel.Warning,
            "{Report} through {Channel}, attempt {Attempt}: {Outcome}",
            entry.Id, row.Key, row.Attempts, outcome.GetType().Name);
    }
}
