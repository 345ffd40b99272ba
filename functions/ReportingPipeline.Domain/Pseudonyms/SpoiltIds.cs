using System.Text.RegularExpressions;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>What spreadsheets and people write in the place of an id, and which would make one person of many.</summary>
public static partial class SpoiltIds
{
    /// <summary>Said of an id that is shown as a date.</summary>
    public const string TurnedIntoDate = $"A spreadsheet has turned the id into a date{Anew}";

    /// <summary>Said of an id that has lost digits, or got decimals.</summary>
    public const string TurnedIntoNumber = $"A spreadsheet has turned the id into a rounded number, or one with decimals{Anew}";

    private const string Hidden =
        "A spreadsheet shows signs in the place of the id: make its column wider, or put right what it is calculated from.";

    private const string Unknown = "This says that the id is unknown.";

    private const string Anew = ": format its column as text, and enter the id anew.";

    private const string Months = "(jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)";

    // In canonical spelling, so NA is also "n/a" and what statistics programs write for a missing value.
    private static readonly HashSet<string> Words =
        ["UKJENT", "UKJEND", "UNKNOWN", "INGEN", "ANONYM", "NONE", "NULL", "NA", "X", "XX", "XXX"];

    /// <summary>Why an id is none, by how it is written without blanks; null if nothing speaks against it.</summary>
    internal static string? FindWritten(string written) =>
        ShownError().IsMatch(written) ? Hidden
        : ShownNumber().IsMatch(written) ? TurnedIntoNumber
        : ShownDate().IsMatch(written) ? TurnedIntoDate
        : null;

    /// <summary>Why an id is none, by its canonical spelling; null if nothing speaks against it.</summary>
    internal static string? FindCanonical(string canonical) =>
        Words.Contains(canonical) || canonical.All(character => character == '?') || canonical.All(character => character == '0')
            ? Unknown
            : null;

    // ########, #N/A, #I/T, #VERDI! and Err:502: a cell that is too narrow or whose formula fails, in any language.
    [GeneratedRegex("^(#|(Err|Feil):[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShownError();

    // 1,02801E+10, 1.02801E10 and 3E+10, as large numbers are shown; but not 12E5, which may well be an id. 17.0, as programs write a
    // number that may have decimals; but not 17.000, which is a number in groups of three.
    [GeneratedRegex(
        @"^[+-]?([0-9]+[.,][0-9]+E[+-]?[0-9]+|[0-9]E\+[0-9]+|[0-9]+[.,]00?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShownNumber();

    // 10.nov, Nov-10 and mar.1: what becomes of 10-11 and MAR1.
    [GeneratedRegex(
        $@"^([0-9]{{1,2}}[.-]{Months}\.?|{Months}\.?[.-][0-9]{{1,4}})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShownDate();
}
