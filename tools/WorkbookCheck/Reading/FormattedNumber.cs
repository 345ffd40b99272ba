using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkbookCheck.Reading;

/// <summary>About what a number looks like in its cell: as long as it, though not in the reader's language.</summary>
internal static partial class FormattedNumber
{
    /// <summary>The number in a format: General, a day, or digits with signs and words in quotes.</summary>
    public static string Of(double number, string format)
    {
        var sections = format.Split(';');
        var code = number < 0 && sections.Length > 1 ? sections[1]
            : number == 0 && sections.Length > 2 ? sections[2]
            : sections[0];
        var sign = number < 0 && sections.Length == 1 ? "-" : "";
        return code == "General" ? sign + Whole(number)
            : Day().IsMatch(code) ? Shown(number, LongName().Replace(code, "september"))
            : sign + Numeral(Math.Abs(number), code);
    }

    // The days that are given in digits alone, as their digits.
    private static string Shown(double day, string code) => DigitsOfDay().IsMatch(code)
        ? DateTime.FromOADate(day).ToString(code.Replace('m', 'M'), CultureInfo.InvariantCulture)
        : code;

    // Where there is no room for decimals, General leaves them out.
    private static string Whole(double number) =>
        Math.Truncate(Math.Abs(number)).ToString("0", CultureInfo.InvariantCulture);

    private static string Numeral(double number, string code)
    {
        var shown = code.Contains('%', StringComparison.Ordinal) ? number * 100 : number;
        return WordOrDigits().Replace(
            code, found => found.Groups["word"] is { Success: true } word ? word.Value : Digits(shown, found));
    }

    private static string Digits(double number, Match found)
    {
        var whole = found.Groups["whole"].Value.Contains(',', StringComparison.Ordinal) ? "#,0" : "0";
        var decimals = new string('0', found.Groups["decimals"].Length);
        return number.ToString($"{whole}.{decimals}", CultureInfo.InvariantCulture);
    }

    // Letters that no quotes stand before.
    [GeneratedRegex("^[^\"]*[dmyhs]")]
    private static partial Regex Day();

    [GeneratedRegex("^(?:[dmy]+[^a-z]?)+$")]
    private static partial Regex DigitsOfDay();

    [GeneratedRegex("d{4,}|m{4,}")]
    private static partial Regex LongName();

    [GeneratedRegex("\"(?<word>[^\"]*)\"|(?<whole>[0#][0#,]*)(?:[.](?<decimals>0+))?")]
    private static partial Regex WordOrDigits();
}
