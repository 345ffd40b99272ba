using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Indicators;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class HiddenIndicatorsTests
{
    private static readonly ReportModel Model = TestCentre.Compose(
        TestCentre.HalfYears("2018-H1") with
        {
            Indicators =
            [
                Typed.Indicator("Frivillige", UnitWord.Volunteers, "2019", 300),
                Typed.Indicator("Egenerfaring", UnitWord.Employees, "2019", 1000) with { HundredthsOfWhole = 1400 },
                Typed.Indicator("Årsverk", UnitWord.PersonYears, "2019", 230),
            ],
            Funding = [new(TestCentre.Grant("2019").BaseYear, new("Hamar kommune"), FundingActivity.Local, 3)],
        },
        "2019-H2",
        Counted.From());

    [Fact]
    public void Apply_FewPersons_AreHiddenWithTheirWholeAndNothingElseIs()
    {
        var told = HiddenFigures.Apply(Model, new HashSet<FigureName>(), new DisclosureNotes(5, IsWithheld: false));

        Assert.Equal(
            [(DecimalFigure.Hidden, null), (DecimalFigure.Hidden, DecimalFigure.Hidden), (new DecimalFigure(230), (DecimalFigure?)null)],
            told.Indicators!.Figures.Select(figure => (figure.Value, figure.Whole)));
        Assert.Equal([3], told.Funding!.Kroner);
    }

    [Fact]
    public void Compose_BeforeItIsHidden_TellsTheStaffEverything() =>
        Assert.Equal([300, 1000, 230], Model.Indicators!.Figures.Select(figure => figure.Value.Hundredths));

    [Fact]
    public void Of_FundingAndIndicators_AreNoFiguresThatADecisionIsMadeOf() => Assert.Equal(
        ReportFigures.Of(Model with { Funding = null, Indicators = null }), ReportFigures.Of(Model));
}
