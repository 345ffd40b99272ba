using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Delivery;

/// <summary>
/// Hands released reports over through their channels. That a hand-over begins is recorded before it begins, so that one that
/// was cut short is known for what it is: harmless in the drop, where it is done again, and uncertain in e-mail, where only a
/// person can find out.
/// </summary>
public sealed class ReportDelivery(
    LedgerTable ledger,
    ReportDrop drop,
    ReportMessages messages,
    IMailServer mailServer,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<ReportDelivery> logger)
{
    // Longer than any hand-over may last: after it, whoever began has died.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(12);

    /// <summary>Sees to the first channel that is due.</summary>
    /// <returns>True, as there may be more to do.</returns>
    public async Task<bool> DeliverAsync(LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = entry.Outbox.First(row => NextStep.IsDue(row, now));
        if (row is { State: OutboxState.HandingOver, Address: not null })
        {
            await ledger.TrySaveAsync(cancellationToken, Finish(entry, row, new HandOver.Uncertain("The run that handed it over ended before the answer was recorded."), now));
            return true;
        }

        var begun = row with
        {
            State = OutboxState.HandingOver,
            Attempts = row.Attempts + 1,
            MessageId = row.Address is null ? null : messages.IdOf(entry.Id, row).Text,
            NotBefore = now + Lease,
            ChangedAt = now,
        };
        if (!await ledger.TrySaveAsync(cancellationToken, entry.SetOutbox(begun, Decision.System, $"handing over, attempt {begun.Attempts}"))) return true;

        var outcome = begun.Address is null
            ? await PutAsync(entry, cancellationToken)
            : await SendAsync(entry, begun, centre, cancellationToken);
        Log(entry, begun, outcome);

        // Also if the run is being cancelled: what is known of a message must not become uncertain.
        await ledger.UpdateAsync(entry.Id, current => Record(current, begun, outcome), CancellationToken.None);
        return true;
    }

    // Putting it there again is harmless, so whatever went wrong, it may be tried again.
    private async Task<HandOver> PutAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await drop.PutAsync(entry, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new HandOver.NotHandedOver(failure.Message);
        }
    }

    private async Task<HandOver> SendAsync(LedgerEntry entry, OutboxRow row, Centre? centre, CancellationToken cancellationToken)
    {
        OutgoingMail mail;
        try
        {
            mail = messages.Compose(entry, row, centre);
        }
        catch (ConfigurationException wrong)
        {
            return new HandOver.NotHandedOver(wrong.Message);
        }

        return await mailServer.SendAsync(mail, cancellationToken);
    }

    // Unless a person, or the recipient by opening the link, has settled it meanwhile.
    private LedgerChange? Record(LedgerEntry entry, OutboxRow begun, HandOver outcome)
    {
        var row = entry.Outbox.Single(row => row.Key == begun.Key);
        var isStillOpen = row.State switch
        {
            OutboxState.HandingOver => row.ChangedAt == begun.ChangedAt,
            OutboxState.Uncertain => row.Attempts == begun.Attempts,
            _ => false,
        };
        return isStillOpen ? Finish(entry, row, outcome, clock.GetUtcNow()) : null;
    }

    private LedgerChange Finish(LedgerEntry entry, OutboxRow row, HandOver outcome, DateTimeOffset now)
    {
        var ended = row with { NotBefore = null, ChangedAt = now };
        return outcome switch
        {
            HandOver.Accepted accepted when row.Address is null => Set(ended with { State = OutboxState.HandedOver, Answer = accepted.Reply }, "lies in the drop container"),
            HandOver.Accepted accepted => Set(ended with { State = OutboxState.Accepted, Answer = accepted.Reply }, "accepted by the mail server"),
            HandOver.Refused refused => Set(ended with { State = OutboxState.Rejected, Answer = refused.Reply }, "rejected by the mail server"),
            HandOver.Uncertain uncertain => Set(
                ended with { State = OutboxState.Uncertain, WasUncertain = true, Answer = uncertain.Reason }, "uncertain whether it was handed over"),
            HandOver.NotHandedOver failed when row.Attempts >= options.Value.MostAttempts => Set(
                ended with { State = OutboxState.Failed, Answer = failed.Reason }, $"given up after {row.Attempts} attempts"),
            HandOver.NotHandedOver failed => Set(
                ended with { State = OutboxState.Waiting, Answer = failed.Reason, NotBefore = now + BackOff.After(row.Attempts, options.Value.RetryAfter, LongestRetry) },
                "not handed over, to be tried again"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A hand-over ends in one of four ways."),
        };

        LedgerChange Set(OutboxRow next, string what) => entry.SetOutbox(next, Decision.System, $"{what}: {next.Answer}");
    }

    private void Log(LedgerEntry entry, OutboxRow row, HandOver outcome)
    {
        Telemetry.HandOvers.Add(1, new("channel", row.Address is null ? "drop" : "email"), new("outcome", outcome.GetType().Name));
        logger.Log(
            outcome is HandOver.Accepted ? LogLevel.Information : LogLevel.Warning,
            "{Report} through {Channel}, attempt {Attempt}: {Outcome}",
            entry.Id, row.Key, row.Attempts, outcome);
    }
}
