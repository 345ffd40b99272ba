using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkbookCheck.Reading;

/// <summary>About what a number looks like in its cell: as long as it, though not in the reader's language.</summary>
internal static partial class FormattedNumber
{
    /// <summary>The number in a format.</summary>
    public static string Of(double number, string format)
    {
        var sections = Sections().Split(format);
        var section = number < 0 && sections.Length > 1 ? sections[1]
            : number == 0 && sections.Length > 2 ? sections[2]
            : sections[0];
        var sign = number < 0 && sections.Length == 1 ? "-" : "";
        var code = Unseen().Replace(section, "");
        return code is "General" or "@" or "" ? sign + Whole(number)
            : Day().IsMatch(Literal().Replace(code, "")) ? Spelled(code)
            : sign + Numeral(Math.Abs(number), code);
    }

    // Where there is no room for decimals, General leaves them out.
    private static string Whole(double number) => Math.Truncate(Math.Abs(number)).ToString("0", CultureInfo.InvariantCulture);

    private static string Spelled(string code) => LongName().Replace(Unquoted(code), "september");

    private static string Numeral(double number, string code)
    {
        var bare = Literal().Replace(code, "");
        var placeholders = Placeholders().Match(bare).Value;
        if (placeholders.Length == 0) return Unquoted(code);

        var (whole, decimals) = placeholders.Split('.') is [var before, var after] ? (before, after.Count(char.IsAsciiDigit) + after.Count(sign => sign is '#' or '?')) : (placeholders, 0);
        var shown = bare.Contains('%', StringComparison.Ordinal) ? number * 100 : number;
        var grouped = whole.Contains(',', StringComparison.Ordinal) ? "#,0" : "0";
        var digits = shown.ToString($"{grouped}.{new string('0', decimals)}", CultureInfo.InvariantCulture);
        return new StringBuilder(Unquoted(code)).Replace(placeholders, digits).ToString();
    }

    private static string Unquoted(string code) => Literal().Replace(code, literal => literal.Value[0] == '\\' ? literal.Value[1..] : literal.Value.Trim('"'));

    [GeneratedRegex("""(?<=^(?:[^"]*"[^"]*")*[^"]*);""")]
    private static partial Regex Sections();

    // Colours and conditions in brackets, and what only pads: a blank as wide as a character, or a character to fill with.
    [GeneratedRegex(@"\[[^\]]*\]|_.|\*.")]
    private static partial Regex Unseen();

    [GeneratedRegex("""
        "[^"]*"|\\.
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("[dmyhs]", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex("d{4,}|m{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex LongName();

    [GeneratedRegex("[0#?,]+(?:[.][0#?]+)?(?:E[+-][0#?]+)?")]
    private static partial Regex Placeholders();
}
