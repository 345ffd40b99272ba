using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests;

/// <summary>
/// A small workbook without faults. It is built here, so that the rules are tested without what writes the product's.
/// </summary>
internal static class SoundWorkbook
{
    private const uint TitleLook = 2;
    private const uint CaptionLook = 3;

    /// <summary>The names of the sheets; each has a title in A1, a subtitle in A2, a caption in A3 and a table in A4:C6.</summary>
    public static readonly IReadOnlyList<string> Sheets = ["Sammendrag", "Besøk"];

    /// <summary>The finished file.</summary>
    public static readonly byte[] File = Write();

    private static byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var properties = document.PackageProperties;
            (properties.Title, properties.Creator, properties.Language) = ("Besøk i 2020", "Sagatun", "nb-NO");
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook = new Workbook(
                new Sheets(Sheets.Select((name, index) => new Sheet
                {
                    Name = name,
                    SheetId = (uint)index + 1,
                    Id = workbook.GetIdOfPart(Add(workbook, name, index)),
                })),
                new DefinedNames(
                [
                    .. Sheets.Select((name, index) => new DefinedName($"'{name}'!$1:$4")
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = (uint)index,
                    }),
                    new DefinedName("'Besøk'!$C$5") { Name = "Besok_2020" },
                ]));
        }

        return file.ToArray();
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 165, FormatCode = "#,##0" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new Color { Rgb = "FF000000" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(Format(0), Format(0), Format(0)),
        new CellFormats(Format(0), Format(165), Format(0, style: 1), Format(0, style: 2)),
        new CellStyles(Style("Normal", 0, 0), Style("Title", 1, 15), Style("Heading 2", 2, 17)));

    private static CellFormat Format(uint number, uint? style = null) =>
        new() { NumberFormatId = number, FontId = 0, FillId = 0, BorderId = 0, FormatId = style };

    private static CellStyle Style(string name, uint format, uint builtIn) => new() { Name = name, FormatId = format, BuiltinId = builtIn };

    private static WorksheetPart Add(WorkbookPart workbook, string name, int index)
    {
        var sheet = workbook.AddNewPart<WorksheetPart>();
        var table = sheet.AddNewPart<TableDefinitionPart>();
        table.Table = new Table(new TableColumns(Column(1, "Kommune"), Column(2, "2019"), Column(3, "2020")))
        {
            Id = (uint)index + 1,
            Name = $"Tabell_{index}",
            DisplayName = $"Tabell_{index}",
            Reference = "A4:C6",
        };
        sheet.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0 }),
            new Columns(new Column { Min = 1, Max = 3, Width = 12, CustomWidth = true }),
            new SheetData(
                Row(1, Text("A1", $"{name} i Hamar og Løten", TitleLook)),
                Row(2, Text("A2", "Sagatun brukerstyrt senter")),
                Row(3, Text("A3", "Besøk etter kommune og år", CaptionLook)),
                Row(4, Text("A4", "Kommune"), Text("B4", "2019"), Text("C4", "2020")),
                Row(5, Text("A5", "Hamar"), Number("B5", 1234), Number("C5", 1310)),
                Row(6, Text("A6", "Løten"), Number("B6", 210), Number("C6", 198))),
            new PageSetup { PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            new TableParts(new TablePart { Id = sheet.GetIdOfPart(table) }) { Count = 1 });
        return sheet;
    }

    private static Pane Frozen() => new() { VerticalSplit = 4, TopLeftCell = "A5", State = PaneStateValues.Frozen };

    private static TableColumn Column(uint number, string name) => new() { Id = number, Name = name };

    private static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };

    private static Cell Text(string address, string text, uint look = 0) => new(new InlineString(new Text(text)))
    {
        CellReference = address,
        DataType = CellValues.InlineString,
        StyleIndex = look,
    };

    private static Cell Number(string address, int number) => new(new CellValue(number))
    {
        CellReference = address,
        StyleIndex = 1,
    };
}
