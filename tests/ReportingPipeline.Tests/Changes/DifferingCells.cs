using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Workbooks;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Changes;

/// <summary>The cells in which the workbooks of two reports hold other numbers, found by where they stand in their tables alone, or else by their addresses.</summary>
internal static class DifferingCells
{
    /// <summary>The unit and both values of every such cell.</summary>
    public static IEnumerable<(FigureUnit Unit, long? Before, long? Now)> Between(ReportModel before, ReportModel now)
    {
        var (former, present) = (Cells(before), Cells(now));
        foreach (var address in former.Keys.Union(present.Keys))
        {
            var (from, to) = (former.GetValueOrDefault(address), present.GetValueOrDefault(address));
            if (from?.Value == to?.Value || (Unit(from) ?? Unit(to)) is not { } unit) continue;
            yield return (unit, Number(from, unit), Number(to, unit));
        }
    }

    private static Dictionary<(string Place, int Row, int Column), OpenedCell> Cells(ReportModel model)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(model, Language.Bokmal)), isEditable: false);
        return OpenedSheet.All(document)
            .SelectMany(sheet => sheet.Cells, (sheet, cell) => (sheet, cell))
            .ToDictionary(item => PlaceOf(item.sheet, item.cell), item => item.cell);
    }

    // A sentence more moves what stands below it.
    private static (string Place, int Row, int Column) PlaceOf(OpenedSheet sheet, OpenedCell cell)
    {
        var table = sheet.Tables.LastOrDefault(table => OpenedSheet.RowOf(table.Reference!.Value!) <= cell.Row && cell.Row <= OpenedSheet.RowOf(table.Reference!.Value!.Split(':')[1]));
        return table is null ? (sheet.Name, cell.Row, cell.Column) : (table.Name!.Value!, cell.Row - OpenedSheet.RowOf(table.Reference!.Value!), cell.Column);
    }

    private static FigureUnit? Unit(OpenedCell? cell)
    {
        if (cell is null or { IsText: true }) return null;
        if (cell.Format.Contains('%', StringComparison.Ordinal)) return FigureUnit.HundredthsOfPercent;
        return cell.Format.Contains("kr", StringComparison.Ordinal) ? FigureUnit.Kroner : FigureUnit.Count;
    }

    private static long? Number(OpenedCell? cell, FigureUnit unit)
    {
        if (Unit(cell) is null) return null;
        var number = double.Parse(cell!.Value, CultureInfo.InvariantCulture);
        return (long)Math.Round(unit == FigureUnit.HundredthsOfPercent ? number * 10_000 : number);
    }
}
