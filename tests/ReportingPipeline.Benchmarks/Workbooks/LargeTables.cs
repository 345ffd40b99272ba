using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>Sheets with one table of 30 rows and a chart of it each, as a centre of many municipalities has them.</summary>
internal static class LargeTables
{
    private const int SheetCount = 6;
    private const int RowCount = 30;

    private static readonly CellKind[] Kinds =
    [
        CellKind.Text, CellKind.Whole, CellKind.Percent, CellKind.Whole, CellKind.SignedWhole, CellKind.SignedPercent, CellKind.Kroner, CellKind.Date,
    ];

    public static IReadOnlyList<Sheet> Sheets(ReportHeading heading, ReportTexts texts) =>
        [.. Enumerable.Range(1, SheetCount).Select(number => new Sheet($"Ark {number}", $"Tabell {number}", heading, texts, Table(number), Chart(number)))];

    private static Table Table(int number) => new(
        $"Tabell_{number}",
        "Alle kommuner",
        [.. Kinds.Select((kind, column) => new Column($"Kolonne {column + 1}", kind))],
        [.. Enumerable.Range(0, RowCount).Select(row => new Row(row == RowCount - 1, [.. Kinds.Select((kind, column) => Value(kind, row, column))]))]);

    private static Chart Chart(int number) => new(
        ChartKind.ClusteredColumns, $"Figur {number}", "Tallene stiger.", "Kommune", "Antall", new ChartCells($"Tabell_{number}", "Kolonne 2", "Kolonne 4"));

    private static Cell Value(CellKind kind, int row, int column) => kind switch
    {
        CellKind.Text => $"Kommune {row + 1}",
        CellKind.Date => new DateOnly(2020, 1, 1).AddDays(row),
        _ => (row * 37) + column,
    };
}
