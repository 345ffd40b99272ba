using System.Text;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Registered;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class JsonReportTests
{
    private static readonly byte[] File = Written();

    [Fact]
    public void Read_FinishedFile_KnowsWhatEachNumberIsOf()
    {
        var report = JsonReport.Read(File);

        var (year, places) = (HandMadeCentre.Year.Months, report.Places);
        var users = new TableName(Version: 1, Quantity.UniqueUsers, year);
        Assert.Equal(["hamar", "stange"], places.Ids);
        Assert.Contains(new PrintedNumber(users.Of(places.Of(["hamar"])), 6), report.Numbers);
        Assert.Contains(new PrintedNumber(users.Of(places.Everyone), 13), report.Numbers);
        Assert.Contains(new PrintedNumber((users with { Quantity = Quantity.Visits }).Of(places.Of(["hamar"])), 12), report.Numbers);
        Assert.Contains(new PrintedNumber((users with { Quantity = Quantity.RepeatedUsers }).Of(places.Everyone), 13), report.Numbers);
        Assert.Contains(new PrintedNumber(users.Of(places.Other), 0), report.Numbers);
        Assert.Contains(new PrintedShare(users.Of(places.Of(["hamar"])), users.Of(places.Everyone), IsChange: false, 4615), report.Shares);
    }

    [Fact]
    public void Read_RatesAndPartsOfAYear_KnowsWhatTheyAreMadeOf()
    {
        var registered = new HandMadeCentre("hamar", "stange").Users("hamar", 6).Users("stange", 7).Registered(HandMadeCentre.Grant("hamar", "stange"));
        var centre = registered.Centre with
        {
            Municipalities =
            [
                .. registered.Centre.Municipalities.Select(municipality => municipality with { Populations = [new(new(2018, 1, 1), 1_200, "SSB")] }),
            ],
            Funding = [new(HandMadeCentre.Year, new("Hamar kommune"), FundingActivity.Local, 600) { MunicipalityId = "hamar" }],
        };

        var report = JsonReport.Read(Written(registered with { Centre = centre }));

        var own = report.Places.Of(["hamar"]);
        var users = new TableName(Version: 1, Quantity.UniqueUsers, HandMadeCentre.Year.Months);
        var (visits, kroner) = (users with { Quantity = Quantity.Visits }, users with { Quantity = Quantity.GrantKroner });
        Assert.Contains(new PrintedRate(users.Of(own), 1_200, 1_000, 500), report.Rates);
        Assert.Contains(new PrintedRate(visits.Of(own), 1_200, 1_000, 1_000), report.Rates);
        Assert.Contains(new PrintedRate(600, visits.Of(own), 1, 5_000), report.Rates);
        // Of 1 000 003 kroner 461 540 for 12 of 26 visits.
        Assert.Contains(new PrintedRate(kroner.Of(own), visits.Of(own), 1, 3_846_167), report.Rates);
        Assert.All(
            HandMadeCentre.Year.Parts(centre.ReportsBy),
            part => Assert.Contains(new PrintedNumber((visits with { Span = part.Months }).Of(own), 6), report.Numbers));
    }

    [Fact]
    public void Read_FigureThatNobodyReads_Throws()
    {
        var more = Encoding.UTF8.GetString(File).Replace("\"notes\": {", "\"notes\": { \"more\": {\"value\":3},", StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => JsonReport.Read(Encoding.UTF8.GetBytes(more)));

        Assert.Contains("figures, of which", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Written(RegisteredCentre? registered = null)
    {
        var centre = registered ?? new HandMadeCentre("hamar", "stange").Users("hamar", 6).Users("stange", 7).Registered();
        var report = new ReleasedReports(centre).Models().Last(model => model.Heading.Recipient.Id == "hamar");
        return ReleasedReports.File(report, ReportFormat.Data.Write).Content;
    }
}
