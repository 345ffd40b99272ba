using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests;

/// <summary>The sound workbook, once somebody has broken it.</summary>
internal static class BrokenWorkbook
{
    /// <summary>What the check finds once the file is broken; before, it finds nothing.</summary>
    public static IReadOnlyList<WorkbookFault> Faults(Action<SpreadsheetDocument> breakIt)
    {
        using var file = new MemoryStream();
        file.Write(SoundWorkbook.File);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true)) breakIt(document);
        return WorkbookRules.FaultsIn(file);
    }

    /// <summary>What it finds once the document is broken as a whole, and nothing in a sheet.</summary>
    public static IReadOnlyList<(string Place, string Rule)> FaultsOfDocument(Action<SpreadsheetDocument> breakIt) =>
        In("", Faults(breakIt));

    /// <summary>What it finds once the second sheet is broken, and nothing elsewhere.</summary>
    public static IReadOnlyList<(string Place, string Rule)> FaultsOfSheet(Action<WorksheetPart> breakIt) =>
        In(SoundWorkbook.Sheets[1], Faults(document => breakIt(document.Part(1))));

    /// <summary>The sheet at a place, from 0, as the workbook lists it.</summary>
    public static Sheet Sheet(this SpreadsheetDocument document, int index) =>
        document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ElementAt(index);

    /// <summary>The sheet at a place, from 0, with what is on it.</summary>
    public static WorksheetPart Part(this SpreadsheetDocument document, int index) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.Sheet(index).Id!.Value!);

    /// <summary>The workbook that a sheet is in.</summary>
    public static WorkbookPart Workbook(this WorksheetPart sheet) =>
        sheet.GetParentParts().OfType<WorkbookPart>().Single();

    /// <summary>The table of a sheet.</summary>
    public static Table Table(this WorksheetPart sheet) => sheet.TableDefinitionParts.Single().Table!;

    /// <summary>The columns of a sheet's table.</summary>
    public static IReadOnlyList<TableColumn> Columns(this WorksheetPart sheet) =>
        [.. sheet.Table().TableColumns!.Elements<TableColumn>()];

    /// <summary>The cell with an address.</summary>
    public static Cell Cell(this WorksheetPart sheet, string address) =>
        sheet.Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == address);

    /// <summary>Puts a text into a cell, as it is.</summary>
    public static void Write(this WorksheetPart sheet, string address, string text)
    {
        var cell = sheet.Cell(address);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text)));
    }

    /// <summary>Gives cells a look of their own: what the first one's is made of, changed.</summary>
    public static void Restyle(
        this WorksheetPart sheet, Action<CellFormat, Stylesheet> change, params string[] addresses)
    {
        var styles = sheet.Workbook().WorkbookStylesPart!.Stylesheet!;
        var looks = styles.CellFormats!;
        var look = looks.ElementAt((int)sheet.Cell(addresses[0]).StyleIndex!.Value).CloneNode(deep: true);
        change((CellFormat)look, styles);
        looks.AppendChild(look);
        foreach (var address in addresses) sheet.Cell(address).StyleIndex = (uint)looks.ChildElements.Count - 1;
    }

    private static List<(string Place, string Rule)> In(string sheet, IReadOnlyList<WorkbookFault> faults)
    {
        Assert.All(faults, fault => Assert.Equal(sheet, fault.Sheet));
        Assert.All(faults, fault => Assert.Matches(@"^[A-Z].+\.$", fault.Advice));
        return [.. faults.Select(fault => (fault.Place, fault.Rule))];
    }
}
