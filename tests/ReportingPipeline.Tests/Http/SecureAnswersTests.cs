using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Http;

public class SecureAnswersTests
{
    private static readonly string[] Paths =
    [
        "/", "/nowhere", "/open", "/staff", "/reports",
        "/api/centres", "/api/owed", "/api/nowhere", "/api/report-schema", "/api/reports/nothing",
    ];

    [Fact]
    public async Task Answers_OfAnyKind_AreTakenForWhatTheyAreAndShownNowhereElse()
    {
        await using var app = await StartAsync("http://localhost:7071/");
        using var browser = new Browser(app);

        foreach (var path in Paths)
        {
            using var answer = await browser.GetAsync(path);
            string Header(string name) => $"{path}: {string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : ["none"])}";
            Assert.Equal($"{path}: nosniff", Header("X-Content-Type-Options"));
            Assert.Equal($"{path}: no-referrer", Header("Referrer-Policy"));
            Assert.Equal($"{path}: same-origin", Header("Cross-Origin-Opener-Policy"));
            Assert.Equal($"{path}: same-origin", Header("Cross-Origin-Resource-Policy"));
            Assert.StartsWith($"{path}: default-src 'none'; ", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal($"{path}: none", Header("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task Answers_BehindTls_SayThatItStaysSoAndSetCookiesForItAlone()
    {
        await using var app = await StartAsync("https://rapport.example/");
        using var browser = new Browser(app);
        var (link, key) = await app.SendAsync("sagatun", "hamar");

        using var opened = await browser.GetAsync($"/open?key={key}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open");
        request.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var page = await app.Client.SendAsync(request);

        Assert.Equal("max-age=31536000", opened.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Matches("^link=[^;]+; path=/open; secure; samesite=lax; httponly$", opened.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Matches("^form=[^;]+; path=/; secure; samesite=lax; httponly$", page.Headers.GetValues("Set-Cookie").Single());
        var http = new DefaultHttpContext { Request = { Scheme = "https" } };
        app.Get<LinkCookies>().BeginSession(http.Request, link.Id);
        Assert.Matches("^__Host-session=[^;]+; path=/; secure; samesite=lax; httponly$", http.Response.Headers.SetCookie[^1]);
    }

    [Fact]
    public async Task Body_ThatTakesTooLong_IsGivenUp()
    {
        var request = new DefaultHttpContext { Request = { Body = new Pipe().Reader.AsStream() } }.Request;

        var refused = await Assert.ThrowsAsync<BadHttpRequestException>(
            () => Requests.ReadBodyAsync(request, 10, TimeSpan.FromMilliseconds(1), CancellationToken.None));

        Assert.Equal((StatusCodes.Status408RequestTimeout, "The body must arrive within 0.001 seconds."), (refused.StatusCode, refused.Message));
    }

    private static Task<RunningApp> StartAsync(string publicAddress) => RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"), _ => false, settings: [new("Delivery:PublicAddress", publicAddress)]);
}
