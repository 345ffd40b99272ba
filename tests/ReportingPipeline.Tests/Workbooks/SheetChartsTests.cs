using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>What the charts of a report draw and say.</summary>
public sealed class SheetChartsTests
{
    private static readonly ReportModel Sample = Samples.All["half-years"];

    [Fact]
    public void Sheets_Report_DrawsEveryTopicOnce() => Assert.Equal(
        [
            ("Sammendrag", "BesokPerAr"), ("Sammendrag", "ManedForManed"), ("Din kommune", "DinKommune"), ("Din kommune", "UnikeBrukere"),
        ],
        Drawn(Sample).Select(chart => (chart.Sheet, chart.Chart.Cells.Table)));

    // Of users by municipality a single year is told whole, and the recipient and two of the payers are told together with others.
    [Fact]
    public void Sheets_HiddenFigures_AreNotDrawnAnywhere() => Assert.Equal(
        [("Sammendrag", "BesokPerAr"), ("Sammendrag", "ManedForManed")],
        Drawn(Samples.All["hidden"]).Select(chart => (chart.Sheet, chart.Chart.Cells.Table)));

    [Fact]
    public void Sheets_Charts_SayWhatTheyShow()
    {
        var messages = Drawn(Sample).Select(chart => chart.Chart.Message.Replace('\u00A0', ' ')).ToList();

        Assert.Contains("Søylene viser besøk i hver del av årene: flest i første halvår 2019 (3 451), færrest i første halvår 2020 (1 700).", messages);
        Assert.Contains("Søylene viser brukerne fra hver kommune, år for år: i 2020 kom flest fra Hamar, 64 av 104.", messages);
        Assert.Contains("Registrerte unike brukere fra Hamar: 49 i hele 2018 og 64 i hele 2020.", messages);
        Assert.Contains(messages, message => message.StartsWith("Linjen viser besøk måned for måned: flest i juli (", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_UsersOfAYearPartlyHidden_DrawsTheYearsAfterIt()
    {
        var chart = UserChart(WithYear(2018, isHidden: true))!;

        Assert.Equal(["2019", "2020"], chart.Cells.Columns);
        // Nobody came from elsewhere.
        Assert.Equal([0, 1, 2, 3], chart.Cells.Rows!);
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    public void Sheets_UsersToldOfASingleLatestYear_AreNotDrawn(int year) => Assert.Null(UserChart(WithYear(year, isHidden: true)));

    [Fact]
    public void Sheets_UsersOfMoreMunicipalitiesThanFit_AreNotDrawn()
    {
        var ids = Enumerable.Range(0, 7).Select(number => $"m{number}").ToList();
        var report = Sample with
        {
            Municipalities = [.. ids.Select(id => Sample.Municipalities[0] with { Id = id })],
            Users = Sample.Users with
            {
                ThreeYears = null,
                Periods = [.. Sample.Users.Periods.Select(period => period with
                {
                    Municipalities = [.. ids.Select(id => period.Municipalities[0] with { Row = MunicipalityRow.Of(id) })],
                })],
            },
            Grant = null,
        };

        Assert.Null(UserChart(report));
    }

    [Fact]
    public void Sheets_NoUsersCounted_LeavesTheirTablesOut()
    {
        var report = Sample with { Users = new UniqueUserSection([], [], null) };
        var tables = Sheets(report).SelectMany(sheet => sheet.Blocks).OfType<Table>().Select(table => table.Name);

        Assert.Contains("ManedForManed", tables);
        Assert.DoesNotContain("UnikeBrukere", tables);
        Assert.DoesNotContain("BrukereDelOgHelhet", tables);
    }

    // What was out of the ordinary stands in the title of the months and in what both charts say.
    [Fact]
    public void Sheets_EventsInTheYears_AreSaidInTheCharts()
    {
        var charts = Drawn(Samples.All["with-funding"]).Select(chart => chart.Chart).Take(2).ToList();

        Assert.Equal(
            "Besøk per måned i 2020 (Senteret var stengt på grunn av ombygging; Senteret fikk ny leder)",
            charts[1].Title);
        Assert.All(charts, chart => Assert.EndsWith(
            " Senteret var stengt på grunn av ombygging (01.10.2019–15.11.2019). Senteret fikk ny leder (17.08.2020).",
            chart.Message,
            StringComparison.Ordinal));
    }

    private static ReportModel WithYear(int year, bool isHidden) => Sample with
    {
        Users = Sample.Users with
        {
            Periods = [.. Sample.Users.Periods.Select(period => period.Period != ReportingCalendar.CalendarYear.Year(year) || !isHidden ? period : period with
            {
                Municipalities = [.. period.Municipalities.Select(row => row with { Users = Figure.Hidden, ShareOfTotal = ShareFigure.Hidden })],
            })],
        },
    };

    private static Chart? UserChart(ReportModel report) => Drawn(report).Select(chart => chart.Chart).SingleOrDefault(chart => chart.Cells.Table == "UnikeBrukere");

    private static IReadOnlyList<Sheet> Sheets(ReportModel report) => ReportWorkbook.Sheets(report, ReportTexts.In(Language.Bokmal));

    private static IEnumerable<(string Sheet, Chart Chart)> Drawn(ReportModel report)
    {
        var sheets = Sheets(report).Select(sheet => sheet.InWorkbook()).ToList();
        var tables = sheets.SelectMany(sheet => sheet.Blocks).OfType<Table>().ToDictionary(table => table.Name);
        return sheets
            .SelectMany(sheet => sheet.Blocks.SelectMany(block => block is ChartRow row ? row.Charts : block is Chart chart ? [chart] : []), (sheet, chart) => (sheet.Name, chart))
            .Where(item => ChartData.Of(item.chart, tables[item.chart.Cells.Table]) is not null);
    }
}
