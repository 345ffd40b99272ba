using System.Net;
using ReportingPipeline.Access;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The sign-in of a developer, <see cref="ShowSignIn"/> and <see cref="SignOut"/> with it, and that there is none elsewhere.</summary>
public class SignInTests
{
    [Theory]
    [InlineData("/staff/reports/a", "/staff/reports/a")]
    [InlineData("", "/staff")]
    [InlineData("//evil.example", "/staff")]
    [InlineData("/\\evil.example", "/staff")]
    [InlineData("https://evil.example/", "/staff")]
    [InlineData("/\tevil", "/staff")]
    public async Task SignIn_OnAMachineForDevelopment_IsWhoWasChosenAndLeadsToThePageOrTheFirst(string asked, string leadsTo)
    {
        await using var app = await StartAsync("Development");
        using var browser = new Browser(app);

        using var signedIn = await browser.SubmitAsync("/sign-in", "/sign-in", ("name", "Kari"), ("role", "staff.sagatun"), ("return", asked));

        Assert.Equal((HttpStatusCode.SeeOther, leadsTo), (signedIn.StatusCode, $"{signedIn.Headers.Location}"));
        Assert.Contains("Logget inn som Kari", await browser.PageAsync("/staff"), StringComparison.Ordinal);

        // The field is of the page that was shown to nobody.
        using var refused = await browser.SubmitAsync("/sign-in", "/sign-out");
        Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
        using var signedOut = await browser.GetAsync("/staff");
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
    }

    [Theory]
    [InlineData("Development", "WEBSITE_INSTANCE_ID", "1")]
    [InlineData("Development", "WEBSITE_SITE_NAME", "reports")]
    [InlineData("Development", "WEBSITE_AUTH_ENABLED", "True")]
    [InlineData("Development", "Delivery:PublicAddress", "https://reports.example.org/")]
    [InlineData("Production", null, null)]
    [InlineData("Staging", null, null)]
    public async Task SignIn_Elsewhere_DoesNotExist(string environment, string? setting, string? value)
    {
        await using var app = await StartAsync(environment, setting, value);
        using var browser = new Browser(app);

        using var page = await browser.GetAsync("/sign-in");
        using var posted = await browser.PostAsync("/sign-in", ("name", "Kari"), ("role", "administrator"));
        using var signOut = await browser.PostAsync("/sign-out");

        Assert.Equal((HttpStatusCode.SeeOther, "/.auth/logout?post_logout_redirect_uri=/"), (signOut.StatusCode, $"{signOut.Headers.Location}"));
        Assert.Equal([404, 404], new[] { page, posted }.Select(answer => (int)answer.StatusCode));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == DevelopmentSignIn.Scheme);
    }

    [Fact]
    public async Task SignIn_UnknownRole_IsRefused()
    {
        await using var app = await StartAsync("Development");
        using var browser = new Browser(app);

        using var answer = await browser.SubmitAsync("/sign-in", "/sign-in", ("name", "Kari"), ("role", "king"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<RunningApp> StartAsync(string environment, string? setting = null, string? value = null) => RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"),
        _ => false,
        settings: setting is null ? [] : [new(setting, value)],
        configure: builder => builder.Environment.EnvironmentName = environment);
}
