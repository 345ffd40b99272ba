using System.Security.Cryptography;
using System.Text;

namespace ReportingPipeline.Domain.Channels;

/// <summary>A way by which reports reach a recipient; each kind is a type of its own, and equal if it leads to the same place.</summary>
public abstract record DeliveryChannel
{
    private const char Separator = ':';

    private protected DeliveryChannel()
    {
    }

    /// <summary>What its kind is called in answers, telemetry, keys and the ledger: lower-case letters and digits.</summary>
    public abstract string Name { get; }

    /// <summary>Where it leads, such as an e-mail address; null if the municipality that a report is for says it all.</summary>
    public abstract string? Address { get; }

    /// <summary>Who takes a report over from us, in the middle of a sentence, such as "the mail server".</summary>
    public abstract string Receiver { get; }

    /// <summary>
    /// Whether a hand-over that broke off may have arrived, so that only a person may have it done again; if not, doing it again
    /// is harmless.
    /// </summary>
    public abstract bool CanBeUncertain { get; }

    /// <summary>Whether its hand-over says when the receiver is ready; what ended before that has certainly not arrived.</summary>
    public abstract bool CanBePrepared { get; }

    /// <summary>Whether what its receiver has accepted may still come back.</summary>
    public abstract bool CanBounce { get; }

    /// <summary>Whether a person has to send on what its receiver has accepted; if not, it has then arrived.</summary>
    public abstract bool IsDispatchedByHand { get; }

    /// <summary>The channel in keys and addresses: its name, and if it has an address, a hyphen and a fingerprint of that.</summary>
    public string Key => Address is null ? Name : $"{Name}-{Fingerprint(Address)}";

    /// <summary>Reads a channel as the ledger has it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DeliveryChannel Parse(string text) => text.Split(Separator, 2) switch
    {
        [MailChannel.Kind, { Length: > 0 } address] => new MailChannel(address),
        [DropChannel.Kind] => new DropChannel(),
        _ => throw new FormatException($"'{text}' is no delivery channel, such as 'drop' or 'email:post@kommune.example'."),
    };

    /// <summary>The channel as the ledger has it, such as <c>drop</c> or <c>email:post@kommune.example</c>.</summary>
    public sealed override string ToString() => Address is null ? Name : $"{Name}{Separator}{Address}";

    private static string Fingerprint(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..8];
}
