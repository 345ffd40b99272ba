using System.Text.RegularExpressions;

namespace ReportingPipeline.Domain.Centres;

/// <summary>What we take for an e-mail address, wherever one is configured or written to.</summary>
public static partial class EmailAddress
{
    /// <summary>Whether every mail server can be given it: ASCII, unquoted, at most 254 characters.</summary>
    public static bool IsValid(string text) => text.Length <= 254 && Pattern().IsMatch(text);

    // RFC 5321 4.1.2, without quoted names and address literals, which nobody's mailbox has and parsers let through.
    [GeneratedRegex(
        """^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"""
        + @"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Pattern();
}
