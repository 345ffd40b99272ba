using ReportingPipeline.Domain.Channels;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What has become of one revision of a report in one channel.</summary>
/// <param name="Channel">The channel.</param>
public sealed record OutboxRow(DeliveryChannel Channel)
{
    /// <summary>The channel as it stands in keys and addresses.</summary>
    public string Key => Channel.Key;

    /// <summary>How far it has come.</summary>
    public OutboxState State { get; init; }

    /// <summary>When it came to that.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether the receiver has been told nothing of it yet, so that nobody has it if the run dies.</summary>
    public bool IsPreparing { get; init; }

    /// <summary>How often handing it over was begun since it was last made to wait by a person.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when no attempt shall be made; null for no such time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The message's id, written here before it is handed over; null before that, and in a channel that has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>What the receiver said, or what went wrong; null if nothing was said.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the recipient has downloaded the workbook by the link.</summary>
    public bool WasDownloaded { get; init; }

    /// <summary>Whether it was ever uncertain if it had been handed over, so that it may have arrived twice.</summary>
    public bool WasUncertain { get; init; }

    /// <summary>Whether it has arrived, as far as anybody can know.</summary>
    public bool HasArrived => State is OutboxState.Accepted or OutboxState.RecordedByHand or OutboxState.Downloaded;

    /// <summary>Whether nothing more will happen until a person does something.</summary>
    public bool HasFailed => State is OutboxState.Rejected or OutboxState.Bounced or OutboxState.Failed;

    /// <summary>
    /// Whether a person may say that it has come to a state: that it arrived or came back, or shall be handed over again.
    /// </summary>
    public bool MayBecome(OutboxState state) => state != State && state switch
    {
        OutboxState.RecordedByHand => State != OutboxState.HandingOver,
        OutboxState.Bounced => Channel.CanBounce && (HasArrived || State == OutboxState.Uncertain),
        OutboxState.Waiting => HasFailed || State == OutboxState.Uncertain || (HasArrived && Channel.CanBounce),
        _ => false,
    };

    /// <summary>Whether a person who says that must say why: it has arrived, and shall be handed over again.</summary>
    public bool NeedsReason(OutboxState state) => state == OutboxState.Waiting && HasArrived;

    /// <summary>A row that waits to be handed over.</summary>
    public static OutboxRow New(DeliveryChannel channel, DateTimeOffset now) => new(channel) { ChangedAt = now };
}
