using System.Security.Cryptography;
using System.Text;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What has become of one revision of a report in one channel.</summary>
/// <param name="Address">The e-mail address; null for the municipality's drop container.</param>
/// <param name="LinkKey">What a link must hold so that the workbook can be opened through it; nobody can guess it.</param>
public sealed record OutboxRow(string? Address, string LinkKey)
{
    private const string DropKey = "drop";

    /// <summary>The channel as it stands in keys and addresses: <c>drop</c>, or <c>email-</c> and a fingerprint of the address.</summary>
    public string Key { get; } = Address is null ? DropKey : $"email-{Fingerprint(Address)}";

    /// <summary>How far it has come.</summary>
    public OutboxState State { get; init; }

    /// <summary>When it came to that.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether the mail server has been told nothing of it yet, so that nobody has it if the run dies.</summary>
    public bool IsPreparing { get; init; }

    /// <summary>How often handing it over was begun since it was last made to wait by a person.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when no attempt shall be made; null for no such time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The message's id, written here before the message is handed over; null before that, and for the drop.</summary>
    public string? MessageId { get; init; }

    /// <summary>What the mail server said, or what went wrong; null if nothing was said.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether it was ever uncertain if it had been handed over, so that it may have arrived twice.</summary>
    public bool WasUncertain { get; init; }

    /// <summary>Whether it has arrived, as far as anybody can know.</summary>
    public bool HasArrived => State is OutboxState.Accepted or OutboxState.RecordedByHand or OutboxState.Downloaded;

    /// <summary>Whether nothing more will happen until a person does something.</summary>
    public bool HasFailed => State is OutboxState.Rejected or OutboxState.Bounced or OutboxState.Failed;

    /// <summary>A row that waits to be handed over.</summary>
    public static OutboxRow New(string? address, DateTimeOffset now) =>
        new(address, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))) { ChangedAt = now };

    private static string Fingerprint(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..8];
}
