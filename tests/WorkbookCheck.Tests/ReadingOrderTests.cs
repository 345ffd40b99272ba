using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests;

public sealed class ReadingOrderTests
{
    [Fact]
    public void In_SheetsOfATable_ReadsTitlesHeadingsAndCellsWithTheirHeaders() => Assert.Equal(
        [
            "sheet: Sammendrag",
            "  title: Sammendrag i Hamar og Løten",
            "  Sagatun brukerstyrt senter",
            "  heading 2: Besøk etter kommune og år",
            "  table of 3 columns and 2 rows: Kommune | 2019 | 2020",
            "    Hamar: 2019 1,234, 2020 1,310",
            "    Løten: 2019 210, 2020 198",
        ],
        ReadingOrder.In(new MemoryStream(SoundWorkbook.File)).TakeWhile(line => line != "sheet: Besøk"));

    [Fact]
    public void In_Link_ReadsWhereItLeads() => Assert.Contains("  link to 'Besøk'!A1: Sagatun brukerstyrt senter", Read(document => FirstSheet(document)
        .Worksheet!.InsertBefore(
            new Hyperlinks(new Hyperlink { Reference = "A2", Location = "'Besøk'!A1" }),
            FirstSheet(document).Worksheet!.GetFirstChild<PageSetup>())));

    [Fact]
    public void In_HiddenSheet_IsNotRead() => Assert.Equal("sheet: Besøk", Read(document =>
        document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First().State = SheetStateValues.Hidden)[0]);

    private static IReadOnlyList<string> Read(Action<SpreadsheetDocument> change)
    {
        using var file = new MemoryStream();
        file.Write(SoundWorkbook.File);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true)) change(document);
        return ReadingOrder.In(file);
    }

    private static WorksheetPart FirstSheet(SpreadsheetDocument document) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
}
