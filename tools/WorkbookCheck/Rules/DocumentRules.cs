using System.Text.RegularExpressions;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>What the file says about itself.</summary>
internal static partial class DocumentRules
{
    /// <summary>The title is what is read out first, and what archives list.</summary>
    public static IEnumerable<(string Place, string Advice)> Title(CheckedWorkbook workbook) =>
        Present(workbook.Document.PackageProperties.Title, "title", "Give the document a title that says what it is.");

    /// <summary>By the language a screen reader chooses how to pronounce.</summary>
    public static IEnumerable<(string Place, string Advice)> Language(CheckedWorkbook workbook)
    {
        if (!LanguageTag().IsMatch(workbook.Document.PackageProperties.Language ?? ""))
        {
            yield return ("language", "Set the document's language to a tag such as nb-NO.");
        }
    }

    /// <summary>Whoever finds the file later can tell whose it is.</summary>
    public static IEnumerable<(string Place, string Advice)> Author(CheckedWorkbook workbook) =>
        Present(workbook.Document.PackageProperties.Creator, "creator", "Name the document's author.");

    private static IEnumerable<(string Place, string Advice)> Present(string? property, string name, string advice)
    {
        if (string.IsNullOrWhiteSpace(property)) yield return (name, advice);
    }

    // Of BCP 47 language and region, which is all that a report needs.
    [GeneratedRegex("^[a-z]{2,3}(?:-[A-Z]{2})?$")]
    private static partial Regex LanguageTag();
}
