using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Changes;

/// <summary>What is said to have changed where figures are hidden.</summary>
public sealed class HiddenChangesTests
{
    private static readonly FigureName Visits = new(Quantity.Visits, FigureForm.Count, new(new(2019, 1), new(2019, 6)));
    private static readonly Domain.Centres.Centre Centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019")] };

    [Theory]
    [InlineData(true, false, null, 3L)]
    [InlineData(false, true, 2L, null)]
    public void Between_FigureThatIsHiddenInOne_HasNoDifferenceAndTellsNoReason(bool isHiddenBefore, bool isHiddenNow, long? before, long? now)
    {
        var changed = Changes(isHiddenBefore, isHiddenNow).Single(figure => figure.Name == Visits);

        Assert.Equal((before, now, null), (changed.Before, changed.Now, changed.Difference));
        Assert.Equal((isHiddenBefore, isHiddenNow), (changed.IsHiddenBefore, changed.IsHiddenNow));
        Assert.Equal([ChangeReason.Protection], changed.Reasons);
    }

    [Fact]
    public void Between_FigureThatIsHiddenInBoth_IsNotListed() =>
        Assert.DoesNotContain(Changes(true, true), figure => figure.Name == Visits);

    [Fact]
    public void Between_FigureThatIsToldInBoth_HasItsReason()
    {
        var changed = Changes(false, false).Single(figure => figure.Name == Visits);
        Assert.Equal((2L, 3L, 1L, ChangeReason.Correction), (changed.Before, changed.Now, changed.Difference, Assert.Single(changed.Reasons)));
    }

    [Fact]
    public void Between_OtherPool_IsTheReasonOfEveryAmount()
    {
        var report = TestCentre.Compose(Centre, "2019-H2", Counted.From(new[] { "hamar", "hamar", "stange", "ringsaker", "ringsaker", "loten" }.Select(id => Counted.OtherVisit("2019-02-01", id))));
        var hidden = new[] { "hamar", "stange" }.Select(id => new FigureName(Quantity.Visits, FigureForm.GrantBase, new(new(2019, 1), new(2019, 12))) { MunicipalityId = id }).ToHashSet();

        var changed = ReportChanges.Between(report, Told(report, hidden), ChangeReasons.Of(Counted.From(), Counted.From(), [])).Figures;

        Assert.Equal(
            ["hamar", "stange", GrantPool.Id],
            changed.Where(figure => figure.Name.Form == FigureForm.GrantPart).Select(figure => figure.Name.MunicipalityId));
        Assert.All(changed, figure => Assert.Equal([ChangeReason.Protection], figure.Reasons));
    }

    private static IReadOnlyList<ChangedFigure> Changes(bool isHiddenBefore, bool isHiddenNow)
    {
        var former = Counted.From(Counted.OtherVisit("2019-02-01"), Counted.OtherVisit("2019-03-01"));
        var present = Counted.From(Counted.OtherVisit("2019-02-01"), Counted.OtherVisit("2019-03-01"), Counted.OtherVisit("2019-03-02"));
        return ReportChanges.Between(Report(former, isHiddenBefore), Report(present, isHiddenNow), ChangeReasons.Of(former, present, [])).Figures;
    }

    private static ReportModel Report(Domain.Counting.CollectedCounts counts, bool isHidden) =>
        Told(TestCentre.Compose(Centre, "2019-H1", counts), isHidden ? [Visits] : []);

    private static ReportModel Told(ReportModel report, HashSet<FigureName> hidden) => HiddenFigures.Apply(report, hidden, new DisclosureNotes(5, IsWithheld: false));
}
