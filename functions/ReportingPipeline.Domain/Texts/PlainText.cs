using System.Globalization;
using System.Text;

namespace ReportingPipeline.Domain.Texts;

/// <summary>What may stand in a text that people write: what every file, mail and table can hold, and shows as it was meant.</summary>
public static class PlainText
{
    /// <summary>How many characters a name, or another text on one line, may have.</summary>
    public const int LongestLine = 200;

    /// <summary>What is accepted, for messages about a text that is refused.</summary>
    public const string Accepted = "text that can be read, without control characters or characters that got lost (U+FFFD)";

    // What is shown of a text in a message about it.
    private const int LongestShown = 300;

    private const char Lost = '\uFFFD';

    // Other blanks, such as a vertical tab, are no slip of the finger, and cannot be kept.
    private static readonly char[] Blanks =
        [' ', '\t', '\r', '\n', '\u00A0', .. Enumerable.Range(0x2000, 11).Select(code => (char)code), '\u202F', '\u205F', '\u3000'];

    /// <summary>
    /// A text on one line, without the blanks around it, a letter and its mark in one character; null if it cannot be kept, is
    /// longer than <paramref name="most"/> characters, or has nothing to see.
    /// </summary>
    public static string? TryLine(string text, int most = LongestLine)
    {
        var composed = LatinText.Compose(text.Trim(Blanks));
        var runes = composed.EnumerateRunes();
        return runes.All(CanBeKept) && runes.Count() <= most && Seen(composed).Length > 0 ? composed : null;
    }

    /// <summary>The same for a text that may have several lines, which end in a line feed.</summary>
    public static string? TryLines(string text, int most)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\t', ' ').Trim(Blanks).Split('\n');
        var kept = lines.Select(line => line.Length == 0 ? line : TryLine(line.TrimEnd(Blanks), most)).ToList();
        var joined = string.Join('\n', kept);
        return !kept.Contains(null) && joined.EnumerateRunes().Count() <= most && joined.Length > 0 ? joined : null;
    }

    /// <summary>
    /// What people see of a text, so that two that look alike are one: without invisible characters, in lower case, with one kind
    /// of blank and of hyphen.
    /// </summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var rune in LatinText.Compose(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation) seen.Append('-');
            else if (!Rune.IsWhiteSpace(rune) && !IsInvisible(rune)) seen.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.IsWhiteSpace(rune) && seen.Length > 0 && seen[^1] != ' ') seen.Append(' ');
        }

        return seen.ToString().TrimEnd();
    }

    /// <summary>
    /// A text in a message about it: what cannot be kept of it by its number, such as <c>U+000B</c>, and not all of a long one.
    /// </summary>
    public static string Shown(string text) => Cut(
        string.Concat(text.EnumerateRunes().Select(rune => CanBeKept(rune) ? rune.ToString() : Number(rune))), LongestShown);

    /// <summary>
    /// The beginning of a text that is longer than <paramref name="most"/> UTF-16 code units, with an ellipsis, and cut between
    /// what people see as characters; any other as it is.
    /// </summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next < most) end = next;
        return $"{text[..end]}…";
    }

    // What XML 1.0 or a header of a mail cannot hold, and marks that change the order in which others are read. Half of a
    // surrogate pair is enumerated as the character that stands for a lost one.
    private static bool CanBeKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (Lost or (>= 0xFDD0 and <= 0xFDEF) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        && (rune.Value & 0xFFFE) != 0xFFFE;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F);

    private static string Number(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
