using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>
/// A table as data, with the same columns in every report: what a workbook says in one cell stands in as many columns as a program
/// needs, and what it says in columns beside one another in rows.
/// </summary>
/// <param name="Name">The name that it has in the workbook.</param>
/// <param name="Title">The heading above it there.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
internal sealed record DataTable(
    string Name, string Title, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    private const string Hidden = "skjult";
    private const string Missing = "mangler";
    private const string Yes = "ja";
    private const string No = "nei";

    /// <summary>A table of a report.</summary>
    /// <param name="table">The table as a workbook has it.</param>
    /// <param name="report">What says which report it is, for the first columns.</param>
    /// <param name="texts">The words.</param>
    public static DataTable Of(Table table, IReadOnlyList<Fact> report, ReportTexts texts)
    {
        DataColumn[] columns =
        [
            .. report.Concat(table.Facts).SelectMany(fact => Split(new(fact.Label, fact.Kind, _ => fact.Value), texts)),
            .. Described(table).SelectMany(column => Split(column, texts)),
            .. table.Rows.Any(row => row.IsTotal)
                ? [new(texts.IsTotal, CellKind.Text, row => row.Row.IsTotal ? Yes : No, Yes, No)]
                : Array.Empty<DataColumn>(),
        ];
        return new DataTable(
            table.Name, table.Caption, columns, [.. RowsOf(table).Select(row => columns.Select(column => column.Value(row)).ToList())]);
    }

    private static IEnumerable<DataColumn> Described(Table table)
    {
        var ofDimension = table.Columns.Where(column => column.Dimension is not null).ToList();
        foreach (var (place, column) in table.Columns.Index())
        {
            if (column == ofDimension.FirstOrDefault())
            {
                var dimension = column.Dimension!;
                var kind = dimension.Value.Months is null ? CellKind.Text : CellKind.Period;
                yield return new(dimension.Header, kind, row => row.Dimension!.Value);
                foreach (var measured in ofDimension.DistinctBy(other => other.Dimension!.Measure))
                {
                    var measure = measured.Dimension!.Measure;
                    yield return new(measure, measured.Kind, row => row.Row.Cells[PlaceOf(table, row.Dimension!.Value, measure)]);
                }
            }
            else if (column is { IsInData: true, Dimension: null })
            {
                yield return new(column.DataHeader ?? column.Header, column.Kind, row => row.Row.Cells[place]);
            }
        }
    }

    private static int PlaceOf(Table table, Cell value, string measure) => table.Columns.ToList()
        .FindIndex(column => column.Dimension is { } dimension && dimension.Value == value && dimension.Measure == measure);

    private static IEnumerable<DataRow> RowsOf(Table table)
    {
        var values = table.Columns.Select(column => column.Dimension?.Value).OfType<Cell>().Distinct()
            .Select(value => (Cell?)value).DefaultIfEmpty(null).ToList();
        return table.Rows.SelectMany(row => values.Select(value => new DataRow(row, value)));
    }

    // A period is its name and its days; a number is there, or it is said why it is not.
    private static IEnumerable<DataColumn> Split(DataColumn column, ReportTexts texts) => column.Kind switch
    {
        CellKind.Period =>
        [
            column,
            new(texts.FirstDay, CellKind.Date, row => column.Value(row).Months is { } months ? months.First.FirstDay : ""),
            new(texts.LastDay, CellKind.Date, row => column.Value(row).Months is { } months ? months.Last.LastDay : ""),
        ],
        CellKind.Text or CellKind.LongText or CellKind.Date => [column],
        _ =>
        [
            column with { Value = row => column.Value(row) is { Text: null } number ? number : "" },
            new(texts.StatusOf(column.Header), CellKind.Text, row => StatusOf(column.Value(row)), Hidden, Missing),
        ],
    };

    private static Cell StatusOf(Cell cell) => cell.IsHidden ? Hidden : cell.IsMissing ? Missing : "";
}
