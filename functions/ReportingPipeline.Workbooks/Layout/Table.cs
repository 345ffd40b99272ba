using System.Collections.Frozen;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A table under a caption.</summary>
/// <param name="Name">Its name in the workbook, which other workbooks may refer to.</param>
/// <param name="Caption">The heading above it.</param>
/// <param name="Columns">The columns, each with a header of its own.</param>
/// <param name="Rows">The rows, at least one.</param>
internal sealed record Table(string Name, string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>The names of its key figures.</summary>
    public IReadOnlyList<DefinedName> Names { get; init; } = [];

    /// <summary>What a sheet says of the whole table, and data in every row, so that rows of several reports can be stacked.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>
    /// The headers of the columns that a workbook leaves out, and whether each is left out as all of its figures are hidden.
    /// </summary>
    public IReadOnlyDictionary<string, bool> LeftOut { get; init; } = FrozenDictionary<string, bool>.Empty;

    /// <summary>Whether a workbook leaves it out, as it says the same in a sentence.</summary>
    public bool IsForDataAlone { get; init; }

    /// <summary>Whether a colon stands for one of its figures.</summary>
    public bool HasHiddenFigure => HasFigure(cell => cell.IsHidden);

    /// <summary>Whether a dash stands for one of its figures.</summary>
    public bool HasMissingFigure => HasFigure(cell => cell.IsMissing);

    /// <summary>The place of the column under a header, from zero.</summary>
    /// <exception cref="ArgumentException">No column has that header, so that nothing can refer to it.</exception>
    public int PlaceOf(string header)
    {
        var place = Columns.ToList().FindIndex(column => column.Header == header);
        return place >= 0 ? place : throw new ArgumentException($"The table {Name} has no column '{header}'.", nameof(header));
    }

    /// <summary>A table of items.</summary>
    public static Table Of<T>(string name, string caption, IEnumerable<T> items, params IReadOnlyList<Column<T>> columns) =>
        WithTotals(name, caption, items, _ => false, columns);

    /// <summary>A table of items, some of which are totals and stand out.</summary>
    public static Table WithTotals<T>(
        string name, string caption, IEnumerable<T> items, Func<T, bool> isTotal, params IReadOnlyList<Column<T>> columns) => new(
        name,
        caption,
        columns,
        [.. items.Select(item => new Row(isTotal(item), [.. columns.Select(column => column.Value(item))]))]);

    /// <summary>The table with a column that says in words why a row hides a figure; as it is if none does.</summary>
    /// <param name="texts">The words.</param>
    /// <param name="reason">Why the row of an index does.</param>
    public Table WithReasons(ReportTexts texts, Func<int, string> reason) => !HasHiddenFigure ? this : this with
    {
        Columns = [.. Columns, new Column(texts.HiddenReason, CellKind.LongText) { IsInData = false }],
        Rows =
        [
            .. Rows.Select((row, index) => row with
            {
                Cells = [.. row.Cells, HasFigure(row, cell => cell.IsHidden) ? reason(index) : texts.NothingHidden],
            }),
        ],
    };

    /// <summary>
    /// The table as people read it: without the columns that are for data alone, and without those that say nothing, since each of their
    /// cells is missing or each is hidden, unless no figure is left then; and without the reasons if nothing hidden is left.
    /// </summary>
    public Table InWorkbook()
    {
        var shown = Columns.Index().Where(column => column.Item.IsInWorkbook).ToList();
        var telling = shown.Where(column => column.Index == 0 || !SaysNothing(column.Index)).ToList();
        var losesAll = shown.Exists(IsFigure) && !telling.Exists(IsFigure);
        var kept = (losesAll ? shown : telling).ConvertAll(column => column.Index);
        if (!kept.Exists(column => Rows.Any(row => row.Cells[column].IsHidden))) kept.RemoveAll(column => !Columns[column].IsInData);

        return kept.Count == Columns.Count ? this : this with
        {
            Columns = [.. kept.Select(column => Columns[column])],
            Rows = [.. Rows.Select(row => row with { Cells = [.. kept.Select(column => row.Cells[column])] })],
            Names = [.. Names.Where(name => kept.Contains(PlaceOf(name.Column)))],
            LeftOut = Columns.Index().ExceptBy(kept, column => column.Index).ToDictionary(
                column => column.Item.Header, column => Rows.Count > 0 && Rows.All(row => row.Cells[column.Index].IsHidden)),
        };
    }

    private static bool IsFigure((int Index, Column Item) column) => !CellFormat.IsText(column.Item.Kind);

    private bool SaysNothing(int column) =>
        Rows.Count > 0 && (Rows.All(row => row.Cells[column].IsMissing) || Rows.All(row => row.Cells[column].IsHidden));

    private bool HasFigure(Func<Cell, bool> isMeant) => Rows.Any(row => HasFigure(row, isMeant));

    private bool HasFigure(Row row, Func<Cell, bool> isMeant) =>
        row.Cells.Zip(Columns).Any(cell => isMeant(cell.First) && cell.Second.IsInWorkbook && !CellFormat.IsText(cell.Second.Kind));
}

/// <summary>A row of a table.</summary>
/// <param name="IsTotal">Whether it is a total of others and stands out.</param>
/// <param name="Cells">A cell for every column.</param>
internal sealed record Row(bool IsTotal, IReadOnlyList<Cell> Cells);
