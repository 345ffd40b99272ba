using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Csv;

public sealed class DataTableTests
{
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2019);

    private static readonly (string Place, Figure First, Figure Second)[] Items =
        [("Hamar", new(3), Figure.Hidden), ("Stange", new(0), Figure.NotCollected)];

    [Fact]
    public void Of_Figures_AreNumbersWithTheirStatusBesideThem() => Assert.Equal(
        ["sted | den_forste | den_forste_status | den_andre | den_andre_status", "Hamar | 3 |  |  | skjult", "Stange | 0 |  |  | mangler"],
        Written(Table.Of(
            "T", "T", Items, Place,
            new("Den første", CellKind.Whole, item => item.First), new("Den andre", CellKind.Whole, item => item.Second))));

    [Fact]
    public void Of_SignsInTexts_StayTexts() => Assert.Equal(
        ["tegn", ":", "–"], Written(Table.Of<string>("T", "T", [":", "–"], new Column<string>("Tegn", CellKind.Text, sign => sign))));

    [Fact]
    public void Of_Period_HasItsDaysBesideItsName() => Assert.Equal(
        ["ar | fra_og_med | til_og_med", "Hele 2019 | 43466 | 43830"],
        Written(Table.Of("T", "T", [Year], new Column<ReportingPeriod>("År", CellKind.Period, year => Cell.Of(year, Texts)))));

    [Fact]
    public void Of_ColumnsOfADimension_AreRows()
    {
        var table = Table.Of(
            "T", "T", Items, Place,
            new("Hele 2019", CellKind.Whole, item => item.First) { Dimension = new("Periode", Cell.Of(Year, Texts), "Brukere") },
            new("2. halvår", CellKind.Whole, item => item.Second)
            {
                Dimension = new("Periode", Cell.Of(Year.Parts(PeriodKind.HalfYear)[1], Texts), "Brukere"),
            });

        Assert.Equal(
            [
                "sted | periode | fra_og_med | til_og_med | brukere | brukere_status",
                "Hamar | Hele 2019 | 43466 | 43830 | 3 | ",
                "Hamar | Andre halvår 2019 | 43647 | 43830 |  | skjult",
                "Stange | Hele 2019 | 43466 | 43830 | 0 | ",
                "Stange | Andre halvår 2019 | 43647 | 43830 |  | mangler",
            ],
            Written(table));
    }

    [Fact]
    public void Of_WhatIsSaidOfTheReportAndTheTable_StandsFirstInEveryRow()
    {
        var table = Table.Of("T", "T", Items, Place) with { Facts = [new("Beløp", CellKind.Kroner, 500)] };

        Assert.Equal(
            ["senter | belop | belop_status | sted", "sagatun | 500 |  | Hamar", "sagatun | 500 |  | Stange"],
            Written(table, new Fact("Senter", CellKind.Text, "sagatun")));
    }

    [Fact]
    public void Of_TableWithTotals_SaysWhichRowsAreSuch() => Assert.Equal(
        ["sted | er_sum", "Hamar | nei", "Stange | ja"], Written(Table.WithTotals("T", "T", Items, item => item.Place == "Stange", Place)));

    [Fact]
    public void Of_HeaderOfItsOwnForData_IsUsed() => Assert.Equal(
        "grunnlag", Written(Table.Of("T", "T", Items, Place with { Header = "Grunnlag: besøk", DataHeader = "Grunnlag" }))[0]);

    [Fact]
    public void Of_ColumnsForReadersOrForDataAlone_StandWhereTheyBelong()
    {
        var (hidden, empty) = (Table.Of("T", "T", Items, Place, new("Tall", CellKind.Whole, item => item.Second))
            .WithReasons(Texts, _ => "For få"), Table.Of("T", "T", Items, Place, Place with { Header = "Uten", IsInWorkbook = false }));

        Assert.Equal(["sted | tall | tall_status", "Hamar |  | skjult", "Stange |  | mangler"], Written(hidden));
        Assert.Equal("sted | uten", Written(empty)[0]);
        Assert.Equal(["Sted"], empty.InWorkbook().Columns.Select(column => column.Header));
        Assert.All(empty.InWorkbook().Rows, row => Assert.Single(row.Cells));
    }

    private static Column<(string Place, Figure First, Figure Second)> Place => new("Sted", CellKind.Text, item => item.Place);

    // The header, and then the cells, a line for each row.
    private static IReadOnlyList<string> Written(Table table, params IReadOnlyList<Fact> report)
    {
        var data = DataTable.Of(table, report, Texts);
        return [string.Join(" | ", ColumnNames.Of(data)), .. data.Rows.Select(row => SheetText.Of(new Row(false, row)))];
    }
}
