using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ComposedGrantTests
{
    private static readonly CollectedCounts Counts = Counted.From(
        Counted.UserVisit("2018-05-01", "anna", "stange"),
        Counted.UserVisit("2019-02-01", "anna", "hamar"), Counted.UserVisit("2019-08-01", "anna", "stange"),
        Counted.UserVisit("2019-03-01", null, "hamar"), Counted.OtherVisit("2019-03-01", "loten"),
        Counted.UserVisit("2019-03-01", "berit", "other"),
        Counted.UserVisit("2020-03-01", "anna", "ringsaker"));

    [Theory]
    [InlineData("2019-H1", "2018")]
    [InlineData("2019-H2", "2019")]
    [InlineData("2020-H1", "2019")]
    [InlineData("2023-H1", "2020")]
    [InlineData("2023-H2", null)] // of the three years that have ended, none is a base year
    [InlineData("2018-H1", null)]
    public void Grant_AmongSeveral_IsThatOfTheLatestEndedBaseYear(string period, string? expected)
    {
        var grant = Compose(period, TestCentre.Grant("2020"), TestCentre.Grant("2018"), TestCentre.Grant("2019")).Grant;
        Assert.Equal(expected, grant?.Rule.BaseYear.Id);
    }

    [Theory]
    [InlineData(GrantMeasure.Visits, "hamar 2, stange 1, ringsaker 0, loten 1", "50, 25, 0, 25")]
    [InlineData(GrantMeasure.UserVisits, "hamar 2, stange 1, ringsaker 0, loten 0", "67, 33, 0, 0")]
    [InlineData(GrantMeasure.UniqueUsers, "hamar 0, stange 1, ringsaker 0, loten 0", "0, 100, 0, 0")]
    public void Grant_ByEachMeasure_LeavesOutThoseWhoDoNotPay(GrantMeasure measure, string bases, string kroner)
    {
        var grant = Compose("2019-H2", TestCentre.Grant("2019", measure, 100)).Grant;

        Assert.NotNull(grant);
        Assert.Equal(bases, string.Join(", ", grant.Shares.Select(share => $"{share.Row} {share.Base.Number}")));
        Assert.Equal(kroner, string.Join(", ", grant.Shares.Select(share => share.Kroner.Number)));
        Assert.Equal(grant.BaseTotal.Number, grant.Shares.Sum(share => share.Base.Number));
    }

    [Fact]
    public void Grant_EqualRemainders_GoByTheNumbersOfTheBaseYear()
    {
        // By the numbers of 2019 Stange comes first here; by those of 2020 it would come last.
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019", amountKroner: 102)] };
        var stange = new Municipality("stange", "Stange",
            [new DatedCode("3413", FirstDay: new(2020, 1, 1)), new DatedCode("0401", LastDay: new(2019, 12, 31))]);
        centre = centre with { Municipalities = [stange, .. centre.Municipalities.Where(municipality => municipality.Id != stange.Id)] };
        var counts = Counted.From(new[] { "hamar", "stange", "ringsaker", "loten" }.Select(id => Counted.OtherVisit("2019-01-01", id)));

        var shares = TestCentre.Compose(centre, "2019-H2", counts).Grant?.Shares;

        Assert.NotNull(shares);
        Assert.Equal(["hamar 26", "stange 26", "ringsaker 25", "loten 25"], shares.Select(share => $"{share.Row} {share.Kroner.Number}"));
    }

    [Fact]
    public void Grant_BaseOfZero_Throws() => Assert.Throws<ArgumentException>(() => TestCentre.Compose(
        TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019")] }, "2019-H2", Counted.From()));

    [Fact]
    public void Grant_BaseYearBeforeRegistration_IsNone() => Assert.Null(TestCentre.Compose(
        TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2018")] }, "2019-H2", Counts).Grant);

    [Fact]
    public void Grant_ByUsersOverAChangeOfKey_IsNoneAndNamed()
    {
        var centre = TestCentre.HalfYears("2016-H1") with { Grants = [TestCentre.Grant("2016", GrantMeasure.UniqueUsers)] };
        var report = TestCentre.Compose(centre, "2019-H1", Counted.From(
            Counted.UserVisit("2016-01-01", "anna"), Counted.UserVisit("2016-12-31", "4nn4", keyVersion: 2)));

        Assert.Null(report.Grant);
        Assert.Equal(["2016-01 2016-12", "2016-01 2018-12"], report.Notes.RefusedCounts.Select(span => $"{span.First} {span.Last}"));
    }

    [Fact]
    public void Grant_ByVisitsOverAChangeOfKey_IsShared()
    {
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019")] };
        var report = TestCentre.Compose(centre, "2019-H2", Counted.From(
            Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-12-31", "4nn4", keyVersion: 2)));

        Assert.Equal(2, report.Grant?.BaseTotal.Number);
    }

    // Of 2019 Ringsaker and Løten are told together.
    private static readonly CollectedCounts Crowd = Counted.From(
    [
        .. Crowds.From("hamar", 9, "2019-02 2019-08"), .. Crowds.From("stange", 7, "2019-02"), .. Crowds.From("ringsaker", 4, "2019-02"),
        .. Crowds.From("loten", 3, "2019-02 2019-03 2019-04"),
    ]);

    [Fact]
    public void Grant_ToldWithPayersTogether_HasTheirSumAndNoneOfTheirOwn()
    {
        var grant = Told(TestCentre.Grant("2019", amountKroner: 38)).Grant!;

        Assert.Equal(
            ["hamar 18 18", "stange 7 7", "ringsaker : :", "loten : :", "loten+ringsaker 13 13"],
            grant.Shares.Select(share => $"{share.Row} {Text(share.Base)} {Text(share.Kroner)}"));
        Assert.Equal(38, grant.BaseTotal.Number);
        Assert.Equal(grant.Shares.Select(share => share.Base.IsHidden), grant.Shares.Select(share => share.ShareOfBase.IsHidden));
        Assert.Equal(
            [18, 7, 4, 9], Internal(TestCentre.Grant("2019", amountKroner: 38)).Grant!.Shares.Select(share => share.Kroner.Number!.Value));
    }

    // Whom it would cut from others of its row does not pay: who pays is a class of its own.
    [Fact]
    public void Grant_ToldOfSomePayers_PutsNoneOfThemTogetherWithOthers()
    {
        var grant = Told(TestCentre.Grant("2019", amountKroner: 27) with { MunicipalityIds = ["hamar", "loten"] }).Grant!;

        Assert.Equal(["hamar :", "loten :", "hamar+loten 27"], grant.Shares.Select(share => $"{share.Row} {Text(share.Kroner)}"));
        Assert.Equal(27, grant.BaseTotal.Number);
    }

    [Fact]
    public void Grant_ToldOfAYearWithoutBreakdown_IsTheAmountAlone()
    {
        var grant = Told(TestCentre.Grant("2019") with { MunicipalityIds = ["loten"] }).Grant!;

        Assert.Equal(Figure.Hidden, grant.BaseTotal);
        Assert.Equal("loten : :", string.Join(", ", grant.Shares.Select(share => $"{share.Row} {Text(share.Base)} {Text(share.Kroner)}")));
    }

    [Fact]
    public void Grant_ToldByVisits_IsInKronerPerVisitOfTheBaseYear()
    {
        var grant = Told(TestCentre.Grant("2019", amountKroner: 100)).Grant!;

        // 100 kroner for 38 visits, of which 18, 7 and 13 are told.
        Assert.Equal([47, 18, 35], grant.Shares.Select(share => share.Kroner.Number).OfType<long>());
        Assert.Equal([261, 257, null, null, 269], grant.Shares.Select(share => share.KronerPerVisit.Hundredths));
        Assert.Equal([false, false, true, true, false], grant.Shares.Select(share => share.KronerPerVisit.IsHidden));
        Assert.Equal(263, grant.KronerPerVisit.Hundredths);
    }

    [Fact]
    public void Grant_SharedByUserVisits_IsNotInKronerPerVisitAsAWhole() => Assert.Equal(
        DecimalFigure.NotCollected,
        Compose("2019-H2", TestCentre.Grant("2019") with { Measure = GrantMeasure.UserVisits }).Grant!.KronerPerVisit);

    [Fact]
    public void Grant_OfAMunicipalityWithoutVisits_HasNoKronerPerVisit() =>
        Assert.Equal(DecimalFigure.NotCollected, Compose("2019-H2", TestCentre.Grant("2019")).Grant!.Shares[2].KronerPerVisit);

    [Theory]
    [InlineData("2020-H1", "2019", "5 2  ")]
    [InlineData("2021-H1", "2021", "7   ")]
    [InlineData("2018-H2", null, "   ")]
    public void Grant_OfMunicipalitiesThatGaveSomething_HasWhatTheyGaveInTheLatestYear(string period, string? year, string kroner)
    {
        Income[] funding = [Given("2019", "hamar", 5), Given("2019", "stange", 2), Given("2020", "other", 9), Given("2020", null, 9), Given("2021", "hamar", 7)];
        var centre = TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018")], Funding = funding };
        var grant = TestCentre.Compose(centre, period, Counts).Grant!;

        Assert.Equal(year, grant.GivenYear?.Id);
        Assert.Equal(kroner, string.Join(' ', grant.Shares.Select(share => share.GivenKroner.Number)));
    }

    private static Income Given(string year, string? municipality, long kroner) =>
        new(ReportingCalendar.CalendarYear.Parse(year), new($"{municipality} {kroner}"), FundingActivity.Local, kroner) { MunicipalityId = municipality };

    private static string Text(Figure figure) => figure.IsHidden ? ":" : $"{figure.Number}";

    private static ReportModel Told(GrantRule rule) =>
        TestCentre.ComposeTold(TestCentre.HalfYears("2019-H1") with { Grants = [rule] }, "2019-H2", Crowd);

    private static ReportModel Internal(GrantRule rule) =>
        TestCentre.Compose(TestCentre.HalfYears("2019-H1") with { Grants = [rule] }, "2019-H2", Crowd);

    private static ReportModel Compose(string period, params GrantRule[] grants) =>
        TestCentre.Compose(TestCentre.HalfYears("2018-H1") with { Grants = grants }, period, Counts);
}
