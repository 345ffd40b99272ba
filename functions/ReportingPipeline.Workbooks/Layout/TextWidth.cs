using System.Globalization;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>
/// How wide text is in Calibri 11, in widths of a digit, which is the unit of Excel's columns. Auto-fit needs a desktop;
/// this rounds a little up instead.
/// </summary>
internal static class TextWidth
{
    private const double BoldFactor = 1.04;

    /// <summary>What a cell needs beside its text, an indent included.</summary>
    public const double Padding = 3;

    /// <summary>The width of a text on one line.</summary>
    public static double Of(string text, bool bold = false)
    {
        var width = 0d;
        foreach (var character in text) width += Of(character);
        return bold ? width * BoldFactor : width;
    }

    /// <summary>The lines that a text takes when it is broken at spaces to fit a width; a longer word is broken anywhere.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, bool bold = false) => Lines(text, width, part => Of(part, bold));

    /// <summary>The same in another typeface or unit.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, Func<string, double> widthOf)
    {
        if (widthOf(text) <= width) return [text];

        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (widthOf(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            for (line = word; widthOf(line) > width && Fitting(line, width, widthOf) is var fits && fits < line.Length;)
            {
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        lines.Add(line);
        return lines;
    }

    private static int Fitting(string word, double width, Func<string, double> widthOf)
    {
        var length = StringInfo.GetNextTextElementLength(word);
        while (length < word.Length
            && length + StringInfo.GetNextTextElementLength(word, length) is var next && widthOf(word[..next]) <= width)
        {
            length = next;
        }

        return length;
    }

    private static double Of(char character) => character switch
    {
        'i' or 'j' or 'l' or 'I' or ' ' or '\u00A0' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.48,
        'f' or 'r' or 't' or '(' or ')' or '-' or '/' or '·' or '"' => 0.68,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.88,
        'a' or 'e' or 'g' or 'å' => 0.97,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or 'æ' or 'Æ' or '—' => 1.7,
        >= '0' and <= '9' => 1,
        >= 'a' and <= 'z' or 'ø' or '–' or '+' or '−' or '=' or '«' or '»' => 1.04,
        >= 'A' and <= 'Z' or 'Ø' or 'Å' => 1.25,
        < '\u2E80' => 1.5,
        _ => 2,
    };
}
