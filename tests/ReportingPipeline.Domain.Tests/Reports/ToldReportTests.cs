using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Disclosure.Crowds;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>The report for everybody beside the centre's own: the same sections, in which what may not be told is hidden.</summary>
public sealed class ToldReportTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");

    // In 2018 Ringsaker and Løten have too few users alone, in 2019 all four have enough.
    private static readonly CollectedCounts Counts = Counted.From(
    [
        .. From("hamar", 9, "2018-02 2018-08 2019-02 2019-08"), .. From("stange", 7, "2018-02 2019-02"), .. From("ringsaker", 4, "2018-02"),
        .. From("loten", 3, "2018-02"), .. From("ringsaker", 5, "2019-02"), .. From("loten", 5, "2019-03"),
    ]);

    [Fact]
    public void Users_ByMunicipality_AreThoseOfTheRowsOfTheYear()
    {
        var periods = TestCentre.ComposeTold(Centre, "2019-H2", Counts).Users.Periods;

        Assert.Equal(
            [
                "2018 hamar 9, stange 7, ringsaker :, loten :, loten+ringsaker 7, other 0 = 23",
                "2019-H1 hamar :, stange :, ringsaker :, loten :,  :, other : = 26",
                "2019-H2 hamar :, stange :, ringsaker :, loten :,  :, other : = 9",
                "2019 hamar 9, stange 7, ringsaker 5, loten 5,  0, other 0 = 26",
            ],
            periods.Select(period => $"{period.Period} {Text(period.Municipalities)} = {Text(period.Total)}"));
        Assert.All(periods, period => Assert.Equal([0, 0, 0, 0, 1, 0], period.Municipalities.Select(row => row.Others)));
        Assert.All(
            periods.SelectMany(period => period.Municipalities), row => Assert.Equal(row.Users.IsHidden, row.ShareOfTotal.IsHidden));
    }

    [Fact]
    public void Visits_ByFewUsers_AreToldAndTheUsersAreNot()
    {
        var report = TestCentre.ComposeTold(Centre, "2019-H1", Counted.From([.. From("hamar", 9, "2018-02"), .. From("hamar", 4, "2019-02")]));
        var (reported, before) = (report.Visits.Reported, report.Visits.YearBefore!);

        Assert.Equal((new Figure(4), Figure.Hidden), (reported.Visits.Visits, reported.UniqueUsers));
        Assert.Equal((new Figure(9), new Figure(-5)), (before.UniqueUsers, before.VisitChange.Difference));
        Assert.Equal(Change.Hidden, before.UniqueUserChange);
        Assert.Equal((new Figure(4), Figure.Hidden), (report.Monthly.Months[1].Visits.Visits, report.Monthly.Months[1].UniqueUsers));
        Assert.Equal(new Figure(0), report.Monthly.Months[2].UniqueUsers);
        Assert.Equal([new Figure(9), Figure.Hidden], report.Users.Periods.Select(period => period.Total));
    }

    [Fact]
    public void Users_OfSeveralRowsInAYear_HaveALineEach()
    {
        // Two pay and two do not, and of each one has too few: two rows, and in the year before one.
        var rule = TestCentre.Grant("2019") with { MunicipalityIds = ["hamar", "ringsaker"] };
        var counts = Counted.From(
        [
            .. From("hamar", 9, "2018-02 2019-02"), .. From("stange", 9, "2018-02 2019-02"),
            .. From("ringsaker", 3, "2018-02 2019-02"), .. From("loten", 3, "2018-02 2019-02"),
        ]);

        var periods = TestCentre.ComposeTold(Centre with { Grants = [rule] }, "2019", counts).Users.Periods;

        Assert.Equal([0, 0, 0, 0, 1, 2, 0], periods[0].Municipalities.Select(row => row.Others));
        Assert.Equal(["loten+ringsaker", ""], periods[0].Municipalities.Where(row => row.Others > 0).Select(row => row.Row.Key));
        Assert.Equal(
            ["hamar+ringsaker", "loten+stange"], periods[^1].Municipalities.Where(row => row.Others > 0).Select(row => row.Row.Key));
    }

    [Fact]
    public void Users_ThreeYearsWithoutRowsThatAreTheSame_AreTheTotalAlone()
    {
        var counts = Counted.From([.. From("hamar", 9, "2018-02 2020-02"), .. From("hamar", 4, "2019-02")]);

        var three = TestCentre.ComposeTold(Centre, "2020-H2", counts).Users.ThreeYears!;

        Assert.Empty(three.UserYears);
        Assert.Equal((Figure.Hidden, new Figure(9)), (three.UserYearTotal, three.Distinct));
    }

    [Theory]
    [InlineData("hamar", "hamar 9 of 23, hamar 9 of 26", 0)]
    [InlineData("loten", "loten+ringsaker 7 of 23, loten 5 of 26", null)]
    public void Municipality_ToldTogether_ShowsItsRowAndNoChangeFromAnother(string recipient, string years, int? difference)
    {
        var section = TestCentre.ComposeTold(Centre, "2019-H2", Counts, recipient).Municipality!;

        Assert.Equal(
            years, string.Join(", ", section.Years.Select(year => $"{year.Row} {Text(year.Users.Own)} of {Text(year.Users.All)}")));
        Assert.Equal(new Figure(difference), section.Years[^1].UserDifference);
        Assert.Equal(difference is null, section.Years[^1].VisitDifference.Number is null);
        // Of a part of the year no municipality is told.
        Assert.Null(section.Reported);
    }

    [Fact]
    public void Municipality_YearWithoutBreakdown_IsHidden()
    {
        var counts = Counted.From([.. From("hamar", 4, "2018-02"), .. From("hamar", 9, "2019-02")]);

        var years = TestCentre.ComposeTold(Centre, "2019-H2", counts).Municipality!.Years;

        Assert.Equal([Figure.Hidden, new Figure(9)], years.Select(year => year.Users.Own));
        Assert.Equal((Figure.Hidden, Figure.Hidden), (years[0].Users.All, years[^1].UserDifference));
    }

    [Fact]
    public void Notes_RejectedRows_AreTheReasonsAlone()
    {
        var rejecting = new PartitionCounter(SourcePartition.Of(Counted.CentreId, new(2018, 2)));
        rejecting.Reject(RejectionReason.UnknownKind);
        var counts = Counted.Merge([.. Counted.Partitions(From("hamar", 9, "2018-03")), rejecting.ToCounts()]);
        var source = TestCentre.Source(Centre, "2018-H1", counts, [new("centre|2018-02", "v1", RejectionReason.UnknownKind)]);

        var notes = ReportComposer.Compose(TestCentre.Heading(Centre, "2018-H1", counts), source).Model.Notes;

        Assert.Equal([(RejectionReason.UnknownKind, Figure.Hidden)], notes.Rejected);
        Assert.Empty(notes.RejectedRows);
    }

    [Fact]
    public void Disclosure_OfAReport_NamesTheThresholdAndTheYearsWithoutBreakdown()
    {
        var counts = Counted.From([.. From("hamar", 4, "2018-02"), .. From("hamar", 9, "2019-02")]);

        var disclosure = TestCentre.ComposeTold(Centre, "2020-H1", counts).Disclosure!;

        Assert.Equal(5, disclosure.Threshold);
        Assert.Equal([new YearWithoutBreakdown(Centre.Calendar.Year(2018), NoBreakdownReason.FewUsers)], disclosure.WithoutBreakdown);
        Assert.Null(TestCentre.Compose(Centre, "2020-H1", counts).Disclosure);
    }

    [Fact]
    public void Checks_OfAReport_TellNoFigureAndNothingOfHiddenUsers()
    {
        var few = Counted.From([.. From("hamar", 9, "2018-02"), .. From("hamar", 4, "2019-02")]);

        Assert.All(TestCentre.ComposeTold(Centre, "2019-H1", few).Checks, check => Assert.Null(check.Finding));
        Assert.DoesNotContain(TestCentre.ComposeTold(Centre, "2019-H1", few).Checks, check => check.Kind == CheckKind.UsersChanged);
        Assert.Contains(TestCentre.ComposeTold(Centre, "2018-H1", few).Checks, check => check.Kind == CheckKind.UsersChanged);
        Assert.All(TestCentre.Compose(Centre, "2019-H1", few).Checks, check => Assert.NotNull(check.Finding));
        Assert.Contains(TestCentre.Compose(Centre, "2019-H1", few).Checks, check => check.Kind == CheckKind.UsersChanged);
    }

    [Fact]
    public void Figures_OfAReport_AreEverythingThatItPrintsAndNothingElse()
    {
        var composed = ReportComposer.Compose(TestCentre.Heading(Centre, "2019-H1", Counts), TestCentre.Source(Centre, "2019-H1", Counts));

        Assert.Contains(
            new FigureName(Quantity.UniqueUsers, Centre.Calendar.Year(2018).Months, MunicipalityRow.Of("ringsaker", "loten")),
            composed.Figures.Keys);
        Assert.All(
            composed.Figures.Where(figure => figure.Key.Span.Last > composed.Model.Heading.Period.Months.Last),
            figure => Assert.Equal(Figure.NotCollected, figure.Value));
        Assert.All(
            composed.Figures, figure => Assert.Equal(TestCentre.Source(Centre, "2019-H1", Counts).Told.Find(figure.Key), figure.Value));
    }

    private static string Text(IEnumerable<MunicipalityUsers> rows) =>
        string.Join(", ", rows.Select(row => $"{row.Row} {Text(row.Users)}"));

    private static string Text(Figure figure) => figure.IsHidden ? ":" : $"{figure.Number}";
}
