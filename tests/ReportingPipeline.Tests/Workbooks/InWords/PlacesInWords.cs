using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>What readers call the cells of a workbook that its names and charts refer to.</summary>
internal sealed class PlacesInWords(IReadOnlyList<SheetInWords> sheets)
{
    /// <summary>The table, row and column of a reference such as 'Unike brukere'!$B$11:$B$11.</summary>
    public string PlaceOf(string reference)
    {
        var (sheet, areas) = Read(reference);
        return sheet.Tables.SingleOrDefault(table => areas.All(area => IsIn(table.Area, area)))?.PlaceOf(areas)
            ?? throw new InvalidOperationException($"{reference} is in no table, and there are no words for other cells yet.");
    }

    /// <summary>What stands in the cells of a reference.</summary>
    public string ValuesOf(string reference)
    {
        var (sheet, areas) = Read(reference);
        var cells = sheet.Cells.Where(cell => areas.Any(area => area.Contains(cell.Key))).Select(cell => CellInWords.ValueOf(cell.Value));
        return CellInWords.Beside(cells);
    }

    private static bool IsIn(CellArea table, CellArea area) => table.Contains(area.First) && table.Contains(area.Last);

    private (SheetInWords Sheet, IReadOnlyList<CellArea> Areas) Read(string reference)
    {
        var areas = reference.Trim('(', ')').Split(',').Select(area => area.Split('!')).ToList();
        var name = areas.Select(area => area[0].Trim('\'')).Distinct().Single();
        return (sheets.Single(sheet => sheet.Name == name), [.. areas.Select(area => CellArea.Parse(area[1])!.Value)]);
    }
}
