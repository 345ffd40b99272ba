using System.Text;
using ReportingPipeline.Domain.Figures;
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
    public void Read_FigureThatNobodyReads_Throws()
    {
        var more = Encoding.UTF8.GetString(File).Replace("\"notes\": {", "\"notes\": { \"more\": {\"value\":3},", StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => JsonReport.Read(Encoding.UTF8.GetBytes(more)));

        Assert.Contains("figures, of which", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Written()
    {
        var centre = new HandMadeCentre("hamar", "stange").Users("hamar", 6).Users("stange", 7).Registered();
        var report = new ReleasedReports(centre).Models().Last(model => model.Heading.Recipient.Id == "hamar");
        return ReleasedReports.File(report, ReportFormat.Data.Write).Content;
    }
}
