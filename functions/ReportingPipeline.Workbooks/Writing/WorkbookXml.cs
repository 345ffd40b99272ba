using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing.Charts;
using Written = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The part of a workbook that lists its sheets, what of them is printed, and the names of its key figures.</summary>
internal static class WorkbookXml
{
    /// <summary>The part.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="ids">The ids of their parts.</param>
    public static Workbook Of(IReadOnlyList<WrittenSheet> sheets, IReadOnlyList<string> ids) => new(
        new BookViews(new WorkbookView()),
        new Written.Sheets(sheets.Zip(ids).Select((sheet, index) => new Written.Sheet
        {
            Name = sheet.First.Sheet.Name,
            SheetId = (uint)index + 1,
            Id = sheet.Second,
        })),
        new DefinedNames([.. sheets.SelectMany(Printed), .. sheets.SelectMany(sheet => sheet.Tables).SelectMany(KeyFigures)]));

    private static IEnumerable<Written.DefinedName> Printed(WrittenSheet written, int index)
    {
        var last = CellReference.Fixed(written.Widths.Printed.Count - 1, written.Heights.Count);
        return
        [
            OfSheet("_xlnm.Print_Area", $"$A$1:{last}"),

            // LibreOffice repeats fixed rows alone.
            OfSheet("_xlnm.Print_Titles", $"$1:${written.RepeatedRows}"),
        ];

        Written.DefinedName OfSheet(string name, string cells) =>
            new(CellReference.InSheet(written.Sheet.Name, cells)) { Name = name, LocalSheetId = (uint)index };
    }

    private static IEnumerable<Written.DefinedName> KeyFigures(PlacedTable placed) => placed.Table.Names.Select(name =>
    {
        var cell = ChartCell.Of(placed.Table, name.Row, placed.Table.PlaceOf(name.Column));
        return new Written.DefinedName(CellReference.Of(placed, cell)) { Name = name.Name };
    });
}
