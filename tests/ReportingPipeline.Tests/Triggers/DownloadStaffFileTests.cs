using System.Net;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The files of a report that staff who have signed in download: those of the API, and recorded.</summary>
public sealed class DownloadStaffFileTests : IAsyncLifetime
{
    private const string Report = "sagatun_2018-H1_hamar";

    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2019-02-15T12:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2019") < 0,
            EditedCentres.With("centres[0].approvalDays", "7"),
            configure: builder => builder.Environment.EnvironmentName = "Development");
        await _app.InvokeAsync("CollectVisits");
        _browser = new Browser(_app);
        await _browser.SignInAsync("Kari Normann", "staff.sagatun");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Get_FilesOfAReleasedReport_AreThoseOfTheApiAndRecorded()
    {
        await _app.ReleaseAsync("sagatun", "2018-H1", "hamar");

        foreach (var (file, path) in new[]
        {
            ("draft", $"internal/reports/{Report}/draft"),
            ("internal", $"internal/reports/{Report}/workbook"),
            ("workbook", $"reports/{Report}/workbook"),
        })
        {
            using var answer = await _browser.GetAsync($"/staff/reports/{Report}/{file}");
            Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl!.NoStore));
            using var ofApi = await _app.Client.GetAsync(path);
            Assert.Equal(ofApi.Content.Headers.ContentDisposition, answer.Content.Headers.ContentDisposition);
            Assert.Equal(await ofApi.Content.ReadAsByteArrayAsync(), await answer.Content.ReadAsByteArrayAsync());
        }

        var page = await _browser.PageAsync($"/staff/reports/{Report}");
        Assert.Contains($"href=\"/staff/reports/{Report}/internal\"", page, StringComparison.Ordinal);
        var recorded = (await _app.GetAsync("audit?centre=sagatun")).GetProperty("items").EnumerateArray()
            .Where(entry => entry.Text("what") == "DownloadStaffFile")
            .ToList();
        Assert.Equal(3, recorded.Count);
        Assert.All(recorded, entry => Assert.Equal(("Kari Normann", Report), (entry.Text("who"), entry.Text("about"))));
    }

    [Fact]
    public async Task Get_EveryFigure_IsInTheInternalOneAlone()
    {
        await _app.BuildAsync("sagatun", "2018-H1", "hamar");

        using var answer = await _browser.GetAsync($"/staff/reports/{Report}/internal");

        using var file = await answer.Content.ReadAsStreamAsync();
        Assert.Contains("INTERN", WorkbookText.Render(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Report}/workbook")]
    [InlineData($"{Report}/tables")]
    [InlineData("sagatun_2018-H1/draft")]
    [InlineData("sagatun_2018-H1_nowhere/internal")]
    public async Task Get_AFileThatThereIsNot_IsThePageThatSaysSo(string path)
    {
        await _app.BuildAsync("sagatun", "2018-H1", "hamar");

        using var answer = await _browser.GetAsync($"/staff/reports/{path}");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Siden finnes ikke", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_AFile_IsAnsweredWithoutIt()
    {
        await _app.BuildAsync("sagatun", "2018-H1", "hamar");

        using var answer = await _browser.HeadAsync($"/staff/reports/{Report}/draft");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
