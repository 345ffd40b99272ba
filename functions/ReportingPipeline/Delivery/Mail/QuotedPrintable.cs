using System.Globalization;
using System.Text;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Plain text in lines of at most 76 characters of ASCII, which a person can still read (RFC 2045 6.7).</summary>
internal static class QuotedPrintable
{
    // One less than the most, for the = at the end of a line that goes on.
    private const int LineLength = 75;

    /// <summary>The lines of a text, each ended by CRLF, the last one too.</summary>
    public static string Encode(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var encoded = new StringBuilder();
        foreach (var line in (lines.EndsWith('\n') ? lines[..^1] : lines).Split('\n')) AppendLine(encoded, Encoding.UTF8.GetBytes(line));
        return encoded.ToString();
    }

    private static void AppendLine(StringBuilder encoded, byte[] line)
    {
        var column = 0;
        foreach (var (index, octet) in line.Index())
        {
            var token = StandsForItself(octet, isLast: index == line.Length - 1)
                ? ((char)octet).ToString()
                : $"={octet.ToString("X2", CultureInfo.InvariantCulture)}";
            if (column + token.Length > LineLength)
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            encoded.Append(token);
            column += token.Length;
        }

        encoded.Append("\r\n");
    }

    // Servers may drop blanks at the end of a line.
    private static bool StandsForItself(byte octet, bool isLast) => octet switch
    {
        (byte)'=' => false,
        (byte)' ' or (byte)'\t' => !isLast,
        _ => octet is > 32 and < 127,
    };
}
