using ClosedXML.Excel;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>Checks that two workbooks are worth comparing.</summary>
internal static class SameCells
{
    /// <summary>Counts the cells of two files that say and look the same.</summary>
    /// <exception cref="InvalidOperationException">They do not; the message names the first difference.</exception>
    public static int Count(Stream one, Stream other)
    {
        using var left = new XLWorkbook(one);
        using var right = new XLWorkbook(other);
        Require(left.Worksheets.Select(sheet => sheet.Name).SequenceEqual(right.Worksheets.Select(sheet => sheet.Name)), "the sheets' names");
        return left.Worksheets.Sum(sheet => Count(sheet, right.Worksheet(sheet.Name)));
    }

    private static int Count(IXLWorksheet left, IXLWorksheet right)
    {
        var cells = left.CellsUsed(XLCellsUsedOptions.All).ToList();
        Require(cells.Count == right.CellsUsed(XLCellsUsedOptions.All).Count(), $"the number of cells of {left.Name}");
        foreach (var cell in cells)
        {
            var twin = right.Cell(cell.Address.RowNumber, cell.Address.ColumnNumber);
            Require(Equals(cell.Value, twin.Value) && cell.DataType == twin.DataType, $"the value of {left.Name}!{cell.Address}");
            Require(Look(cell) == Look(twin), $"the style of {left.Name}!{cell.Address}: {cell.Style} and {twin.Style}");
        }

        Require(Views(left) == Views(right), $"the view or page of {left.Name}");
        Require(Tables(left).SequenceEqual(Tables(right)), $"the tables of {left.Name}");
        Require(Sizes(left).SequenceEqual(Sizes(right)), $"the widths or heights of {left.Name}");
        return cells.Count;
    }

    // Styles of two workbooks are never equal as objects; as text they say all but the prefix.
    private static (string?, bool) Look(IXLCell cell) => (cell.Style.ToString(), cell.Style.IncludeQuotePrefix);

    private static (int, int, XLPaperSize, XLPageOrientation, string) Views(IXLWorksheet sheet) => (
        sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn, sheet.PageSetup.PaperSize, sheet.PageSetup.PageOrientation,
        string.Join(',', sheet.PageSetup.PrintAreas.Select(area => $"{area.RangeAddress}")));

    private static IEnumerable<string> Tables(IXLWorksheet sheet) =>
        sheet.Tables.Select(table => $"{table.Name} {table.RangeAddress} {table.Theme} {table.ShowAutoFilter}");

    private static IEnumerable<double> Sizes(IXLWorksheet sheet) =>
        sheet.ColumnsUsed().Select(column => column.Width).Concat(sheet.RowsUsed().Select(row => row.Height));

    private static void Require(bool same, string what)
    {
        if (!same) throw new InvalidOperationException($"The two workbooks differ in {what}, so their times cannot be compared.");
    }
}
