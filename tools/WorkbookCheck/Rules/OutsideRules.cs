using DocumentFormat.OpenXml.Packaging;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>A file that can be filed is complete in itself, and runs nothing.</summary>
internal static class OutsideRules
{
    /// <summary>Nothing in the file is run.</summary>
    public static IEnumerable<(string Place, string Advice)> Macros(CheckedWorkbook workbook) =>
        from part in workbook.Document.GetAllParts()
        where part is VbaProjectPart or VbaDataPart or MacroSheetPart or InternationalMacroSheetPart or EmbeddedControlPersistencePart or EmbeddedObjectPart
        select (part.Uri.ToString(), "Remove what can be run, as many offices refuse files with macros or embedded objects.");

    /// <summary>Nothing is fetched from elsewhere, or leads there, as what is there will be another thing in ten years.</summary>
    public static IEnumerable<(string Place, string Advice)> RemoteContent(CheckedWorkbook workbook)
    {
        foreach (var part in workbook.Document.GetAllParts())
        {
            if (part is ExternalWorkbookPart or ConnectionsPart) yield return (part.Uri.ToString(), "Replace what comes from elsewhere by its values.");
            else if (part.ExternalRelationships.Any() || part.HyperlinkRelationships.Any(link => link.IsExternal))
            {
                yield return (part.Uri.ToString(), "Replace the link to elsewhere by text, as what it leads to is not in the file.");
            }
        }
    }
}
