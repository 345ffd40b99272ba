using System.Net;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What there is: <see cref="ListCentres"/>, <see cref="ListPeriods"/> and <see cref="ListVersions"/>.</summary>
[Collection(SharedBooksApp.Name)]
public class ListCentresTests(BooksApp books)
{
    private RunningApp App => books.App;

    [Fact]
    public async Task GetCentres_Example_AreWhatIsConfigured()
    {
        var centre = Assert.Single((await App.GetAsync("centres")).EnumerateArray());

        Assert.Equal(
            ("sagatun", "calendar-year", "half-year", "2018-H1"),
            (centre.Text("id"), centre.Text("calendar"), centre.Text("reportsBy"), centre.Text("firstPeriod")));
        Assert.Contains(
            "loten Løten",
            centre.GetProperty("municipalities").Each(municipality => $"{municipality.Text("id")} {municipality.Text("name")}"));
        Assert.Equal(
            ["hamar", "loten", "ringsaker", "stange"],
            centre.GetProperty("recipients").Each(recipient => recipient.Text("municipality")).Order(StringComparer.Ordinal));
        Assert.Equal(App.Clock.Now, centre.GetProperty("dataAsOf").GetDateTimeOffset());
        Assert.DoesNotContain("@", centre.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPeriods_SomeClosed_SayWhichVersionCounts()
    {
        var periods = (await App.GetAsync("periods?centre=sagatun")).Each(period =>
            $"{period.Text("period")} {period.Text("firstDay")} {period.Text("lastDay")} "
            + $"{period.GetProperty("hasEnded")} {period.GetProperty("isClosed")}");

        Assert.Equal(
            [
                "2018-H1 2018-01-01 2018-06-30 True True",
                "2018-H2 2018-07-01 2018-12-31 True True",
                "2019-H1 2019-01-01 2019-06-30 False False",
            ],
            periods);
        var first = (await App.GetAsync("periods"))[0];
        Assert.True(first.GetProperty("version").GetInt32() >= 1);
    }

    [Fact]
    public async Task GetVersions_Released_SayByWhomAndWhereTheFilesAre()
    {
        var version = (await App.GetAsync("reports/sagatun_2018-H1_hamar/versions"))[0];

        var released = await App.GetAsync("reports/sagatun_2018-H1_hamar_r1");
        Assert.Equal(
            (1, released.GetProperty("approval").Text("name")), (version.GetProperty("version").GetInt32(), version.Text("releasedBy")));
        var workbook = await App.Client.GetAsync(version.GetProperty("files").Text("workbook"));
        Assert.Equal($"\"{version.Text("sha256")}\"", workbook.Headers.ETag!.Tag);
        foreach (var file in version.GetProperty("files").EnumerateObject())
        {
            Assert.Equal(HttpStatusCode.OK, (await App.Client.GetAsync(file.Value.GetString())).StatusCode);
        }
    }

    [Theory]
    [InlineData("sagatun_2018-H1_elverum", "There is no report 'sagatun_2018-H1_elverum' in the ledger.")]
    [InlineData("sagatun_2018-H1", "'sagatun_2018-H1' stands for all reports of the period; give one of sagatun_2018-H1_hamar")]
    public async Task GetVersions_NotOneReport_Is404(string id, string detail) => Assert.StartsWith(
        detail,
        (await (await App.Client.GetAsync($"reports/{id}/versions")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);
}
