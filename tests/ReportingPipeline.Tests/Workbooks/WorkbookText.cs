using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Tests.Workbooks.InWords;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>
/// A workbook as text that people can compare: properties, names, and every sheet in reading order, a row of a table on a
/// line. It says nothing of where cells stand, so that a row more is a line more.
/// </summary>
internal static class WorkbookText
{
    /// <summary>Renders a workbook.</summary>
    public static string Render(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var sheets = OpenedSheet.All(document).Select(sheet => new SheetInWords(sheet)).ToList();
        var places = new PlacesInWords(sheets);
        var described = sheets.SelectMany(sheet => sheet.Lines(places).Prepend(""));
        IEnumerable<string> lines = [.. Properties(document), .. Names(document, places), .. described];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IEnumerable<string> Properties(SpreadsheetDocument document)
    {
        var properties = document.PackageProperties;
        return
        [
            $"title {properties.Title}",
            $"subject {properties.Subject}",
            $"author {properties.Creator}",
            $"keywords {properties.Keywords}",
            $"language {properties.Language}",
            string.Create(CultureInfo.InvariantCulture, $"created {properties.Created?.ToUniversalTime():yyyy-MM-dd HH:mm:ss}"),
        ];
    }

    // A name of a sheet, and not of the workbook, is how it is printed.
    private static IEnumerable<string> Names(SpreadsheetDocument document, PlacesInWords places) =>
        document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Where(name => name.LocalSheetId is null)
            .Select(name => $"name {name.Name}: {places.PlaceOf(name.Text)} = {places.ValuesOf(name.Text)}");
}
