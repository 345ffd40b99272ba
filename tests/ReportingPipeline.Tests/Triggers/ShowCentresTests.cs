using System.Net;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The pages of staff who have signed in, <see cref="ShowStaffReport"/> among them.</summary>
public sealed class ShowCentresTests : IAsyncLifetime
{
    private TokenIssuer _issuer = null!;
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"), _ => false, EditedCentres.With(("centres[0].lastPeriod", "\"2018-H2\"")), settings: _issuer.Settings);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("staff.sagatun")]
    [InlineData("administrator")]
    public async Task Get_StaffOfTheCentre_NamesWhoHasSignedInAndShowsWhatTheirCentresOwe(string role)
    {
        using var answer = await GetAsync("/staff", role);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Logget inn som Kari Normann", page, StringComparison.Ordinal);
        Assert.Contains("Sagatun brukerstyrt senter", page, StringComparison.Ordinal);
        Assert.Contains("Andre halvår 2018", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AReportThatIsOwedAndNotBegun_IsAPageThatSaysSo()
    {
        const string Address = "/staff/reports/sagatun_2018-H2_hamar";
        using var board = await GetAsync("/staff", "staff.sagatun");
        using var answer = await GetAsync(Address, "staff.sagatun");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains($"href=\"{Address}\"", await board.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Venter på å bli laget", page, StringComparison.Ordinal);
        Assert.Contains("Arbeidet med rapporten er ikke begynt.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"action\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff.sagatun", "/staff/reports/bikuben_2018-H2_hamar")]
    [InlineData("staff.bikuben", "/staff/reports/sagatun_2018-H2_hamar")]
    [InlineData("administrator", "/staff/reports/sagatun_2018-H2_nowhere")]
    [InlineData("administrator", "/staff/reports/nothing")]
    public async Task Get_AnotherCentreOrNone_IsAnsweredAlike(string role, string path)
    {
        using var answer = await GetAsync(path, role);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Siden finnes ikke", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keyHolder", HttpStatusCode.Forbidden, "Du har ikke tilgang")]
    [InlineData(null, HttpStatusCode.Unauthorized, "/.auth/login/aad?post_login_redirect_uri=%2Fstaff")]
    public async Task Get_OthersThanStaff_IsRefusedAndSaysWhatToDo(string? role, HttpStatusCode status, string said)
    {
        using var answer = await GetAsync("/staff", role);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NobodyCanSignIn_SaysSo()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false);
        using var browser = new Browser(app);

        using var answer = await browser.GetAsync("/staff");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Access__Issuer", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (role is not null) request.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", _issuer.Token(_app.Clock.Now, role));
        return await _app.Client.SendAsync(request);
    }
}
