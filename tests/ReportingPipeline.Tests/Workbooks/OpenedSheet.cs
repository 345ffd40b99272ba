using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>A sheet as the Open XML SDK finds it.</summary>
internal sealed class OpenedSheet
{
    private readonly WorkbookPart _workbook;
    private readonly Dictionary<uint, string> _formats;
    private readonly List<CellFormat> _cellFormats;

    private OpenedSheet(WorkbookPart workbook, Sheet sheet)
    {
        _workbook = workbook;
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        _formats = styles.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        _cellFormats = [.. styles.CellFormats!.Elements<CellFormat>()];
        Name = sheet.Name!.Value!;
        Part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
    }

    public string Name { get; }

    public WorksheetPart Part { get; }

    public Worksheet Worksheet => Part.Worksheet!;

    public IEnumerable<Table> Tables => Part.TableDefinitionParts.Select(part => part.Table!).OrderBy(table => RowOf(table.Reference!.Value!));

    public IReadOnlyList<OpenedChart> Charts => OpenedChart.All(Part);

    /// <summary>The width of every column from the first.</summary>
    public IReadOnlyList<double> ColumnWidths => [.. Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>()
        .Where(column => column.CustomWidth?.Value == true)
        .SelectMany(column => Enumerable.Repeat(column.Width!.Value, (int)(column.Max! - column.Min! + 1)))];

    public IEnumerable<OpenedCell> Cells => Worksheet.Descendants<Cell>().Select(Open).Where(cell => cell.Value.Length > 0);

    public static IEnumerable<OpenedSheet> All(SpreadsheetDocument document) =>
        document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => new OpenedSheet(document.WorkbookPart, sheet));

    public double HeightOf(int row) => Worksheet.Descendants<Row>().Single(found => found.RowIndex! == (uint)row).Height?.Value ?? 15;

    public static int RowOf(string reference) =>
        int.Parse(string.Concat(reference.Split(':')[0].Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    // Formats below 164 are built in and not written out, but for those that ClosedXML writes out as empty.
    private string FormatOf(uint id) => _formats.GetValueOrDefault(id) is { Length: > 0 } code ? code : id switch
    {
        0 => "General",
        3 => "#,##0",
        4 => "#,##0.00",
        10 => "0.00%",
        _ => throw new InvalidOperationException($"Built-in format {id} is not one of ours."),
    };

    private OpenedCell Open(Cell cell)
    {
        var look = _cellFormats[(int)(cell.StyleIndex?.Value ?? 0)];
        var font = _workbook.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>().ElementAt((int)look.FontId!.Value);
        var format = look.NumberFormatId!.Value;
        var isText = cell.DataType?.Value == CellValues.SharedString;
        var value = isText
            ? _workbook.SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
            : cell.CellValue?.Text ?? "";
        return new OpenedCell(
            cell.CellReference!.Value!, value, isText, cell.CellFormula is not null,
            FormatOf(format),
            look.Alignment?.WrapText?.Value == true, font.Bold is not null, look.QuotePrefix?.Value == true, font.FontSize!.Val!.Value);
    }
}

/// <summary>A cell as the Open XML SDK finds it.</summary>
internal sealed record OpenedCell(
    string Address, string Value, bool IsText, bool IsFormula, string Format, bool IsWrapped, bool IsBold, bool HasQuotePrefix, double FontSize)
{
    public int Row => OpenedSheet.RowOf(Address);

    /// <summary>The column, from zero.</summary>
    public int Column => Address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
