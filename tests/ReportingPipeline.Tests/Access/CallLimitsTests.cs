using System.Net;
using Microsoft.Extensions.Options;
using ReportingPipeline.Access;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Access;

public class CallLimitsTests
{
    [Fact]
    public void WaitOf_ALink_IsItsOwnAndOfNobodyElse()
    {
        using var limits = new CallLimits(Options.Create(new AccessOptions { CallsPerMinute = 10, RefusalsPerMinute = 10 }));
        var (one, other) = (CallerBy("1"), CallerBy("2"));

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Null(limits.WaitOf(one)));
        Assert.InRange(limits.WaitOf(one)!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Null(limits.WaitOf(other));
        Assert.Null(limits.WaitOfRefused());
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Null(limits.WaitOf(Caller.System)));
    }

    [Fact]
    public async Task Calls_MoreThanThereMayBe_Are429WithTheTimeToWait()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            settings: [new("Access:CallsPerMinute", "12"), new("Access:RefusalsPerMinute", "10")]);
        using var browser = new Browser(app);
        await browser.OpenAsync((await app.SendAsync("sagatun", "hamar")).Key);
        using var stranger = new Browser(app);

        var refused = await LastAsync(stranger, "/staff", 11);
        using var stillThere = await browser.GetAsync("/reports");
        var tooMany = await LastAsync(browser, "/reports", 9);

        Assert.Equal([429, 200, 429], new[] { refused, stillThere, tooMany }.Select(answer => (int)answer.StatusCode));
        Assert.All([refused, tooMany], answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60));
        using var byKey = await app.Client.GetAsync("centres");
        Assert.Equal(HttpStatusCode.OK, byKey.StatusCode);
    }

    private static async Task<HttpResponseMessage> LastAsync(Browser browser, string path, int calls)
    {
        for (var call = 1; call < calls; call++)
        {
            using var before = await browser.GetAsync(path);
        }

        return await browser.GetAsync(path);
    }

    private static Caller CallerBy(string number) => Caller.Of(
        new SentLink(new LinkId("sagatun", number), "post@hamar.example", default, default) { MunicipalityId = "hamar" });
}
