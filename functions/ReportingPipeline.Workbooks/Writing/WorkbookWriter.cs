using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes described sheets as one file.</summary>
internal static class WorkbookWriter
{
    // None of the sheets holds what these would look for.
    private static readonly SaveOptions Plain = new()
    {
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
    };

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, DocumentProperties properties)
    {
        var tables = sheets.SelectMany(sheet => sheet.Blocks).OfType<Table>().ToDictionary(table => table.Name);
        using var saved = new MemoryStream();
        using var workbook = new XLWorkbook();
        var written = sheets.Select(sheet => SheetWriter.Write(workbook, sheet, tables)).ToList();
        workbook.SaveAs(saved, Plain);
        return DeterministicPackage.From(saved, properties, written);
    }
}
