using System.Text.RegularExpressions;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Whom a message is from or to.</summary>
/// <param name="Address">The address; anything else throws <see cref="ArgumentException"/>.</param>
/// <param name="Name">The name shown beside it, or null; control characters throw <see cref="ArgumentException"/>.</param>
public sealed partial record Mailbox(string Address, string? Name = null)
{
    /// <summary>The address, such as <c>post@kommune.example</c>.</summary>
    public string Address { get; } = IsAddress(Address)
        ? Address
        : throw new ArgumentException($"'{Address}' is not an e-mail address in ASCII, such as post@kommune.example.", nameof(Address));

    /// <summary>The name shown beside the address; null for none.</summary>
    public string? Name { get; } = HeaderText.Checked(Name ?? "", nameof(Name)) is { Length: > 0 } name ? name : null;

    /// <summary>What follows the @ of the address.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    /// <summary>Whether a text is an e-mail address that every mail server can be given: ASCII, unquoted, at most 254 characters.</summary>
    public static bool IsAddress(string text) => text.Length <= 254 && Pattern().IsMatch(text);

    // RFC 5321 4.1.2, without quoted names and address literals, which nobody's mailbox has.
    [GeneratedRegex(
        """^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"""
        + @"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Pattern();
}
