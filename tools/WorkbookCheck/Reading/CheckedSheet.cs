using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>A sheet of a workbook.</summary>
internal sealed class CheckedSheet
{
    // Eight digits and the padding, in the fonts that spreadsheets begin with.
    private const double StandardWidth = 9.14;

    private readonly Dictionary<CellPlace, CheckedCell> _cells;

    public CheckedSheet(CheckedWorkbook workbook, Sheet sheet, WorksheetPart part, int index)
    {
        Workbook = workbook;
        Name = sheet.Name?.Value ?? "";
        IsHidden = sheet.State?.InnerText is "hidden" or "veryHidden";
        Index = index;
        Worksheet = part.Worksheet ?? throw new InvalidDataException($"The sheet {Name} is empty.");
        _cells = CellReader.Cells(Worksheet, workbook).ToDictionary(cell => cell.Place);
        Tables = [.. part.TableDefinitionParts.Select(definition => new CheckedTable(this, definition.Table!))];
        Drawings = [.. part.DrawingsPart is { } drawings ? CheckedDrawing.All(drawings) : []];
    }

    public CheckedWorkbook Workbook { get; }

    public string Name { get; }

    public bool IsHidden { get; }

    /// <summary>The place among the sheets, from 0.</summary>
    public int Index { get; }

    /// <summary>What the file says of the sheet.</summary>
    public Worksheet Worksheet { get; }

    /// <summary>The cells that hold something, row by row.</summary>
    public IEnumerable<CheckedCell> Cells => _cells.Values;

    public IReadOnlyList<CheckedTable> Tables { get; }

    /// <summary>The charts and pictures that lie on the sheet.</summary>
    public IReadOnlyList<CheckedDrawing> Drawings { get; }

    /// <summary>What a cell holds; null if it is empty.</summary>
    public CheckedCell? CellAt(CellPlace place) => _cells.GetValueOrDefault(place);

    /// <summary>Where the link of a cell leads; null if it has none.</summary>
    public string? LinkAt(CellPlace place) => Worksheet.Descendants<Hyperlink>()
        .FirstOrDefault(link => CellArea.Parse(link.Reference?.Value ?? "") is { } area && area.Contains(place))?.Location?.Value;

    /// <summary>The width of a column in digits of the normal font, its padding included.</summary>
    public double WidthOf(int column) =>
        Worksheet.Descendants<Column>().FirstOrDefault(some => some.Min! <= column && some.Max! >= column)?.Width?.Value
        ?? Worksheet.SheetFormatProperties?.DefaultColumnWidth?.Value
        ?? StandardWidth;
}
