using System.Net;
using FunctionsHost;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Http;

public sealed class AnswerProblemsTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"), _ => false, EditedCentres.With("centres[0].recipients[1].municipality", "\"elverum\""));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Post_WrongConfiguration_Is503NamingTheField()
    {
        var problem = await (await _app.PostAsync(new { centre = "sagatun", period = "2019-H2" })).ProblemAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("The configuration is wrong", problem.Title);
        Assert.Equal(
            "configuration/centres.json: centres[0].recipients[1].municipality is 'elverum'; it must be one of the centre's municipalities: hamar, stange, ringsaker, loten.",
            problem.Detail);
    }

    [Fact]
    public async Task CollectVisits_WrongConfiguration_ThrowsForTheHostToLog()
    {
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => _app.InvokeAsync("CollectVisits"));

        Assert.StartsWith("CollectVisits: ConfigurationException: configuration/centres.json: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Failure_Is500ThatTellsNothingOfItAndTheHostKnows()
    {
        await _app.Account.Tables.DeleteTableAsync(StorageNames.LedgerTable);

        var answer = await _app.Client.GetAsync("reports/sagatun_2019-H2_hamar");

        var said = await answer.Content.ReadAsStringAsync();
        var (detail, _, title) = await answer.ProblemAsync(HttpStatusCode.InternalServerError);
        Assert.Equal("An error occurred while processing your request.", title);
        Assert.StartsWith("Something went wrong that is no fault of the call.", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Table", said, StringComparison.Ordinal);
        Assert.Equal("GetReport", Assert.Single(_app.Host.Failures).Function);
    }

    [Fact]
    public async Task Post_OtherMediaType_Is415()
    {
        using var form = new FormUrlEncodedContent([new("centre", "sagatun")]);

        var problem = await (await _app.Client.PostAsync("reports", form)).ProblemAsync(HttpStatusCode.UnsupportedMediaType);

        Assert.Equal("The body must be JSON, and the header Content-Type must say so: application/json.", problem.Detail);
    }

    [Fact]
    public async Task Post_FileInAForm_Is415()
    {
        await _app.Account.ConfigureAsync(EditedCentres.With());
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "besok.csv" } };

        var problem = await (await _app.Client.PostAsync("registrations?centre=sagatun", form)).ProblemAsync(HttpStatusCode.UnsupportedMediaType);

        Assert.Equal("The body must be the file itself, and not a form that holds it.", problem.Detail);
    }

    [Fact]
    public async Task Post_ObjectTooLarge_Is413()
    {
        var problem = await (await _app.PostAsync(new { centre = new string('x', 70_000) })).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("The body must have at most 65536 bytes; divide what is larger.", problem.Detail);
    }

    [Fact]
    public async Task Post_FormTooLarge_Is413()
    {
        using var browser = new Browser(_app);
        await browser.OpenAsync((await _app.SendAsync("sagatun")).Key);

        using var answer = await browser.PostAsync("/waiting", ("comment", new string('x', 600_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Skjemaet var for stort", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    // More than a server takes by itself.
    [Fact]
    public async Task Post_FileOfManyMegabytes_Is413()
    {
        await _app.Account.ConfigureAsync(EditedCentres.With());

        var answer = await _app.PostFileAsync("registrations?centre=sagatun", new byte[31_000_000]);

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }
}
