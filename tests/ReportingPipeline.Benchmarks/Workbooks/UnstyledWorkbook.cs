using ClosedXML.Excel;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>The values of a workbook's cells and nothing else, written with ClosedXML: the least that it takes to have them in a file.</summary>
internal sealed class UnstyledWorkbook
{
    private static readonly SaveOptions Plain = new()
    {
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
    };

    private readonly IReadOnlyList<(string Name, IReadOnlyList<(int Row, int Column, CellContent Value)> Cells)> _sheets;

    private UnstyledWorkbook(IReadOnlyList<(string, IReadOnlyList<(int, int, CellContent)>)> sheets) => _sheets = sheets;

    /// <summary>How many cells have a value.</summary>
    public int CellCount => _sheets.Sum(sheet => sheet.Cells.Count);

    /// <summary>The values of a finished file.</summary>
    public static UnstyledWorkbook Of(byte[] file)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        return new UnstyledWorkbook([.. workbook.Worksheets.Select(sheet => (
            sheet.Name,
            (IReadOnlyList<(int, int, CellContent)>)[.. sheet.CellsUsed(XLCellsUsedOptions.Contents).Select(cell =>
                (cell.Address.RowNumber, cell.Address.ColumnNumber, ValueOf(cell)))]))]);
    }

    /// <summary>The file as ClosedXML saves it.</summary>
    public byte[] Write()
    {
        using var saved = new MemoryStream();
        using var workbook = new XLWorkbook();
        foreach (var (name, cells) in _sheets)
        {
            var worksheet = workbook.Worksheets.Add(name);
            foreach (var (row, column, value) in cells)
            {
                if (value.Text is { } text) worksheet.Cell(row, column).SetValue(text);
                else worksheet.Cell(row, column).SetValue(value.Number);
            }
        }

        workbook.SaveAs(saved, Plain);
        return saved.ToArray();
    }

    /// <summary>Checks that a file holds these values and no others.</summary>
    /// <exception cref="InvalidOperationException">It does not, so that times cannot be compared.</exception>
    public void Require(byte[] file)
    {
        var (mine, other) = (Values(this), Values(Of(file)));
        if (!mine.SequenceEqual(other)) throw new InvalidOperationException($"The cells of the two workbooks differ: {mine.Except(other).Concat(other.Except(mine)).First()}.");
    }

    private static List<(string Sheet, int Row, int Column, CellContent Value)> Values(UnstyledWorkbook workbook) =>
        [.. workbook._sheets.SelectMany(sheet => sheet.Cells.Select(cell => (sheet.Name, cell.Row, cell.Column, cell.Value)))];

    // Days have become dates by being read; they are numbers in the file.
    private static CellContent ValueOf(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Text => new(cell.GetString(), 0),
        XLDataType.DateTime => new(null, cell.GetDateTime().ToOADate()),
        _ => new(null, cell.GetDouble()),
    };

    private sealed record CellContent(string? Text, double Number);
}
