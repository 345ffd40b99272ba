using System.Globalization;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Centres;

/// <summary>What we take for an e-mail address, wherever one is configured or written to.</summary>
public static partial class EmailAddress
{
    /// <summary>What is accepted, for messages about what is refused.</summary>
    public const string Accepted = "one e-mail address, such as post@kommune.example, without a name, blanks or quotation marks, "
        + "whose part before @ is ASCII and has at most 64 characters, and which has at most 254 in all";

    private const int MostCharacters = 254;
    private const string Encoded = "xn--";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>The address as every mail server can be given it, with its domain in ASCII; null if it is none.</summary>
    public static string? TryParse(string text)
    {
        if (Given().Match(LatinText.Compose(text.Trim())) is not { Success: true } parts) return null;

        var domain = TryEncode(parts.Groups["domain"].Value);
        var address = $"{parts.Groups["local"].Value}@{domain}";
        return domain is not null && address.Length <= MostCharacters && Ascii().IsMatch(address) ? address : null;
    }

    // What is encoded already must be what its decoding is encoded to, since servers decode it.
    private static string? TryEncode(string domain)
    {
        var (isEncoded, isAscii) = (domain.Contains(Encoded, StringComparison.OrdinalIgnoreCase), domain.All(char.IsAscii));
        if (!isEncoded && isAscii) return domain;
        if (isEncoded && !isAscii) return null;

        try
        {
            var decoded = isEncoded ? Domains.GetUnicode(domain.ToLowerInvariant()) : domain.ToLowerInvariant();
            var encoded = Domains.GetAscii(decoded);
            var isWhole = decoded.Any(letter => !char.IsAscii(letter)) && encoded.Equals(domain, StringComparison.OrdinalIgnoreCase);
            return !isEncoded || (isWhole && Given().IsMatch($"a@{decoded}")) ? encoded : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // RFC 5321 4.1.2, without quoted names and address literals, which nobody's mailbox has and parsers let through; a domain of
    // one label is a machine of one's own network.
    [GeneratedRegex(
        """^(?=[^@]{1,64}@.{1,253}\z)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"""
        + @"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?=[^.]*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Ascii();

    // The letters that a domain in any language of Norway may have besides those of ASCII.
    [GeneratedRegex(@"^(?<local>[^@]+)@(?<domain>[A-Za-z0-9.\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017E]+)\z")]
    private static partial Regex Given();
}
