using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Http;

namespace ReportingPipeline.Tests.Http;

public class ReportRequestTests
{
    private static readonly DateOnly Today = new(2020, 7, 1);

    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with { Recipients = [new("hamar"), new("stange")] };

    [Theory]
    [InlineData(null, "'centre' is missing: give one of centre.")]
    [InlineData("Centre", "'centre' cannot be 'Centre': give one of centre.")]
    [InlineData("", "'centre' cannot be '': give one of centre.")]
    public void FindCentre_MissingOrUnknown_NamesTheKnownOnes(string? centre, string message)
    {
        var refusal = Assert.Throws<RequestRefusedException>(() => new ReportRequest(centre, "2019-H1", null).FindCentre([Centre]));

        Assert.Equal(("centre", message), (refusal.Field, refusal.Message));
    }

    [Theory]
    [InlineData(null, "'period' is missing: ")]
    [InlineData("", "'period' cannot be '': ")]
    [InlineData("2019H1", "'period' cannot be '2019H1': ")]
    [InlineData("2019-H3", "'period' cannot be '2019-H3': ")]
    [InlineData("2019-T1", "'period' cannot be '2019-T1': ")]
    [InlineData("2019/20-H1", "'period' cannot be '2019/20-H1': ")]
    [InlineData("2018-H2", "'period' cannot be '2018-H2': ")]
    [InlineData("2018", "'period' cannot be '2018': ")]
    public void FindReports_PeriodThatIsNotReported_SaysWhichAre(string? period, string start)
    {
        var refusal = Refusal(new ReportRequest("centre", period, null), Today);

        Assert.Equal(
            ("period", start + "give a period that centre reports, from 2019-H1 on, written like 2019-H1, 2019-H2, 2019."),
            (refusal.Field, refusal.Message));
    }

    [Fact]
    public void FindReports_PeriodAfterTheLast_SaysWhichIsTheLast()
    {
        var ended = Centre with { LastPeriod = Centre.Calendar.Parse("2019-H1") };

        var refusal = Assert.Throws<RequestRefusedException>(() => new ReportRequest("centre", "2019-H2", null).FindReports(ended, Today));

        Assert.Contains("from 2019-H1 to 2019-H1,", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-H2", "2020-07-01")]
    [InlineData("2020-H2", "2020-06-30")]
    [InlineData("2021", "2020-12-31")]
    public void FindReports_PeriodThatHasNotBegunBeforeToday_SaysWhenToAsk(string period, string today)
    {
        var refusal = Refusal(new ReportRequest("centre", period, null), Day(today));

        Assert.Equal("period", refusal.Field);
        Assert.EndsWith("; ask for a preview when it has, or for the report when it has ended.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-H1", "2020-01-02", true)]
    [InlineData("2020-H1", "2020-06-30", true)]
    [InlineData("2020-H1", "2020-07-01", false)]
    [InlineData("2020", "2020-12-31", true)]
    public void FindReports_PeriodThatGoesOn_IsAPreview(string period, string today, bool arePreviews) =>
        Assert.Equal(arePreviews, new ReportRequest("centre", period, null).FindReports(Centre, Day(today)).ArePreviews);

    [Theory]
    [InlineData("2019-H1", "centre_2019-H1_hamar")]
    [InlineData("2019-H2", "centre_2019-H2_stange")]
    public void FindReports_RecipientThatCameOrLeft_GetsItsOwnPeriods(string period, string ids)
    {
        var calendar = Centre.Calendar;
        var centre = Centre with { Recipients = [new("hamar") { LastPeriod = calendar.Parse("2019-H1") }, new("stange") { FirstPeriod = calendar.Parse("2019-H2") }] };

        Assert.Equal(ids, string.Join(' ', new ReportRequest("centre", period, null).FindReports(centre, Today).Reports));
    }

    [Fact]
    public void FindReports_CentreWithoutRecipients_SaysSo()
    {
        var refusal = Assert.Throws<RequestRefusedException>(
            () => new ReportRequest("centre", "2019-H1", null).FindReports(Centre with { Recipients = [] }, Today));

        Assert.Equal(
            ("centre", "'centre' cannot be 'centre': it is configured without recipients; add one to centres.json, or give another centre."),
            (refusal.Field, refusal.Message));
    }

    [Theory]
    [InlineData("elverum")]
    [InlineData("ringsaker")] // one of the centre's, but no recipient
    [InlineData("")]
    public void FindReports_MunicipalityThatIsNoRecipient_NamesTheRecipients(string municipality)
    {
        var refusal = Refusal(new ReportRequest("centre", "2019-H1", municipality), Today);

        Assert.Equal(
            ("municipality", $"'municipality' cannot be '{municipality}': give one of hamar, stange, or leave it out for all."),
            (refusal.Field, refusal.Message));
    }

    [Theory]
    [InlineData("2019-H1", "hamar", "centre_2019-H1_hamar")]
    [InlineData("2020-H1", "stange", "centre_2020-H1_stange")]
    [InlineData("2019", null, "centre_2019_hamar centre_2019_stange")]
    [InlineData("2019-H2", null, "centre_2019-H2_hamar centre_2019-H2_stange")]
    public void FindReports_EndedPeriod_FindsThem(string period, string? municipality, string ids) =>
        Assert.Equal(ids, string.Join(' ', new ReportRequest("centre", period, municipality).FindReports(Centre, Today).Reports));

    private static RequestRefusedException Refusal(ReportRequest order, DateOnly today) =>
        Assert.Throws<RequestRefusedException>(() => order.FindReports(Centre, today));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
