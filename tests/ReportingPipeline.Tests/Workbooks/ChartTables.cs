using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Tables to draw charts of, and a workbook with a chart of every kind.</summary>
internal static class ChartTables
{
    /// <summary>A table of numbers: a row of labels for every string, such as "Hamar 12 – :", the last a total if it begins with "Sum".</summary>
    public static Table Table(string name, string headers, params IReadOnlyList<string> rows) => new(
        name, "Tall",
        [.. headers.Split(' ').Select((header, column) => new Column(header, column == 0 ? CellKind.Text : CellKind.Whole))],
        [.. rows.Select(row => row.Split(' ')).Select(cells => new Row(
            cells[0].StartsWith("Sum", StringComparison.Ordinal),
            [.. cells.Select(cell => long.TryParse(cell, out var number) ? (Cell)number : cell)]))]);

    /// <summary>A chart of a table's columns.</summary>
    public static Chart Chart(ChartKind kind, ChartCells cells) => new(kind, "Besøk", "Besøkene gikk ned.", "År", "Antall besøk", cells);

    /// <summary>What stands on two sheets: every kind of chart, beside and below one another, of tables on the same and on another sheet.</summary>
    public static IReadOnlyList<Sheet> Sheets()
    {
        var (heading, texts) = (Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal));
        var halves = Table("Halvar", "Halvår Besøk Brukerbesøk", "H1-2018 – –", "H2-2018 310 290", "Sum-2018 – –", "H1-2019 345 267", "H2-2019 313 252", "Sum-2019 658 519");
        var months = Table("Maneder", "Måned Nå Før", "Januar 12 15", "Februar 0 14", "Mars – 17");
        var users = Table("Brukere", "Kommune 2018 2019 2020", "Hamar 49 68 64", "Stange 17 15 15", "Sum 66 83 79");
        return
        [
            new Sheet("Sammendrag", "Sammendrag", heading, texts,
                new ChartRow(
                    Chart(ChartKind.ClusteredColumns, new ChartCells("Halvar", "Besøk", "Brukerbesøk")),
                    Chart(ChartKind.ClusteredColumns, new ChartCells("Brukere", "2018", "2019", "2020"))),
                Chart(ChartKind.ClusteredColumns, new ChartCells("Brukere", "2020", "2018")),
                new Paragraph("Under figurene."))
            {
                TabColor = TabColor.Overview,
            },
            new Sheet("Tall", "Tall", heading, texts,
                halves with { Names = [DefinedName.Of("BesokTotalt", "2019", 5, "Besøk"), DefinedName.Of("BesokTotalt", "2019-H2", 4, "Besøk")] },
                months,
                Chart(ChartKind.Lines, new ChartCells("Maneder", "Før", "Nå")) with { EarlierSeries = 1 },
                users),
        ];
    }
}
