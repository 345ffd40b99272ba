using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

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

    /// <summary>What the check finds once the second sheet is broken, without the sheet's name, which must stand before all of it.</summary>
    public static IReadOnlyList<(string Place, string Rule)> FaultsOfSheet(Action<WorksheetPart> breakIt)
    {
        var name = "";
        var faults = Faults(document =>
        {
            var sheet = document.Sheet(1);
            name = sheet.Name!.Value!;
            breakIt((WorksheetPart)document.WorkbookPart!.GetPartById(sheet.Id!.Value!));
        });
        Assert.All(faults, fault => Assert.Equal(name, fault.Sheet));
        Assert.All(faults, fault => Assert.Matches(@"^[A-Z].+\.$", fault.Advice));
        return [.. faults.Select(fault => (fault.Place, fault.Rule))];
    }

    /// <summary>The sheet at a place, from 0.</summary>
    public static Sheet Sheet(this SpreadsheetDocument document, int index) => document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ElementAt(index);

    /// <summary>The styles of the workbook that a sheet is in.</summary>
    public static Stylesheet Styles(this WorksheetPart sheet) => sheet.Workbook().WorkbookStylesPart!.Stylesheet!;

    /// <summary>The workbook that a sheet is in.</summary>
    public static WorkbookPart Workbook(this WorksheetPart sheet) => (WorkbookPart)sheet.GetParentParts().Single();

    /// <summary>The first table of a sheet, from the top.</summary>
    public static Table FirstTable(this WorksheetPart sheet) =>
        sheet.TableDefinitionParts.Select(part => part.Table!).MinBy(table => RowOf(table.Reference!.Value!))!;

    /// <summary>The cell of the first table that is so far right and below its first header.</summary>
    public static Cell TableCell(this WorksheetPart sheet, int right, int below)
    {
        var row = RowOf(sheet.FirstTable().Reference!.Value!) + below;
        return sheet.CellAt($"{(char)('A' + right)}{row}");
    }

    /// <summary>The first row of a reference.</summary>
    public static int RowOf(string reference) => CellArea.Parse(reference)!.Value.First.Row;

    /// <summary>The cell with an address.</summary>
    public static Cell CellAt(this WorksheetPart sheet, string address) => sheet.Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == address);

    /// <summary>Puts a text into a cell, as it is.</summary>
    public static void Write(this Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text)));
    }

    /// <summary>Gives a cell a look of its own: what its look is made of, changed.</summary>
    public static void Restyle(this WorksheetPart sheet, Cell cell, Action<CellFormat, Stylesheet> change)
    {
        var styles = sheet.Styles();
        var look = (CellFormat)styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).CloneNode(deep: true);
        change(look, styles);
        styles.CellFormats!.AppendChild(look);
        cell.StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
    }
}
