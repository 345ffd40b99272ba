using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Indicators;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ComposedIndicatorsTests
{
    [Theory]
    [InlineData("2018-H1", null)]
    [InlineData("2018-H2", "2018")]
    [InlineData("2019-H2", "2018 2019-H2 2019 2018-2019")]
    [InlineData("2020-H2", "2018 2019-H2 2019 2018-2019 2020-T3 2018-2020")]
    [InlineData("2021-H1", "2018 2019-H2 2019 2018-2019 2020-T3 2018-2020 2021-H1")]
    [InlineData("2022-H2", "2018 2019-H2 2019 2018-2019 2020-T3 2018-2020 2021-H1")]
    [InlineData("2023-H2", "2019-H2 2019 2018-2019 2020-T3 2018-2020 2021-H1")]
    [InlineData("2025-H2", "2021-H1")]
    [InlineData("2026-H1", "2021-H1")]
    [InlineData("2026-H2", null)]
    public void Indicators_OfManyPeriods_AreThoseEndedAndOfTheMonthsCoveredInOrderOfTime(string period, string? expected)
    {
        var spans = new[] { "2021-H1", "2018-2020", "2018-2019", "2020-T3", "2019", "2019-H2", "2018" };
        var section = Compose(period, [.. spans.Select(span => Typed.Indicator("Kurs", UnitWord.Hours, span, 700))]);

        Assert.Equal(expected, section is null ? null : string.Join(' ', section.Figures.Select(Span)));
    }

    [Fact]
    public void Indicators_OfSeveralYears_AreOfAllTheirMonths() => Assert.Equal(
        new MonthSpan(new(2018, 1), new(2020, 12)),
        Assert.Single(Compose("2020-H2", Typed.Indicator("Kurs", UnitWord.Hours, "2018-2020", 700))!.Figures).Span);

    [Fact]
    public void Indicators_OfOnePeriod_StandAsConfigured()
    {
        var section = Compose("2020-H2", Typed.Indicator("b", UnitWord.Hours, "2020", 1), Typed.Indicator("c", UnitWord.Hours, "2019", 2), Typed.Indicator("a", UnitWord.Hours, "2020", 3))!;
        Assert.Equal(["c", "b", "a"], section.Figures.Select(figure => figure.Name.Bokmal));
    }

    [Fact]
    public void Indicators_Everything_IsToldAsTyped()
    {
        var indicator = Typed.Indicator("Kurs", UnitWord.Employees, "2019", 800) with { HundredthsOfWhole = 1400, IsApproximate = true };

        var figure = Assert.Single(Compose("2019-H2", indicator)!.Figures);

        Assert.Equal(
            new IndicatorFigure(indicator.Name, indicator.FirstPeriod, indicator.LastPeriod, indicator.Unit, new(800), new DecimalFigure(1400), IsApproximate: true, IsSensitive: false),
            figure);
    }

    [Fact]
    public void Indicators_OfFewPersons_AreToldToTheCentreAlone()
    {
        var indicator = Typed.Indicator("Kurs", UnitWord.Employees, "2019", 300) with { HundredthsOfWhole = 1400 };
        var centre = TestCentre.HalfYears("2018-H1") with { Indicators = [indicator] };

        var figure = Assert.Single(TestCentre.Compose(centre, "2019-H2", Counted.From()).Indicators!.Figures);
        var told = Assert.Single(TestCentre.ComposeTold(centre, "2019-H2", Counted.From()).Indicators!.Figures);

        Assert.Equal((new DecimalFigure(300), (DecimalFigure?)new DecimalFigure(1400), true), (figure.Value, figure.Whole, figure.IsSensitive));
        Assert.Equal((DecimalFigure.Hidden, (DecimalFigure?)DecimalFigure.Hidden, true), (told.Value, told.Whole, told.IsSensitive));
    }

    [Fact]
    public void Indicators_Preview_LeavesOutWhatStillRuns()
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Indicators = [Typed.Indicator("Kurs", UnitWord.Hours, "2020-T2", 1), Typed.Indicator("Kurs", UnitWord.Hours, "2020-H2", 2)] };
        foreach (var (month, told) in new[] { (8, ""), (9, "2020-T2"), (12, "2020-T2") })
        {
            var preview = TestCentre.Preview(centre, "2020-H2", Counted.From(), new(2020, month));
            Assert.Equal(told, string.Join(' ', (preview.Indicators?.Figures ?? []).Select(Span)));
        }
    }

    [Fact]
    public void Indicators_None_IsNothing() => Assert.Null(Compose("2020-H1"));

    private static string Span(IndicatorFigure figure) => figure.FirstPeriod == figure.LastPeriod ? figure.FirstPeriod.Id : $"{figure.FirstPeriod}-{figure.LastPeriod}";

    private static IndicatorSection? Compose(string period, params Indicator[] indicators) =>
        TestCentre.Compose(TestCentre.HalfYears("2018-H1") with { Indicators = indicators }, period, Counted.From()).Indicators;
}
