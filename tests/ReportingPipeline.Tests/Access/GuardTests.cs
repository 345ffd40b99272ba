using Microsoft.AspNetCore.Http;
using ReportingPipeline.Access;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Access;

public sealed class GuardTests : IAsyncLifetime
{
    private Pipeline _app = null!;

    public async Task InitializeAsync() => _app = new Pipeline(await StorageAccount.NewAsync(), new ManualClock("2021-03-15T12:00:00Z"));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task LookAsync_FunctionThatDoesNotSayWhatItNeeds_LetsNobodyIn()
    {
        var request = await RequestByLinkAsync("hamar");
        request.Headers["x-functions-key"] = "master";

        Assert.Equal(RefusalReason.NoRule, await LookAsync(null, request));
    }

    [Theory]
    [InlineData("sagatun_2019-H1_hamar", null)]
    [InlineData("sagatun_2019-H1_hamar_r1", null)]
    [InlineData("sagatun_2019-H1_hamar_r1_drop", null)]
    [InlineData("sagatun_2019-H1", null)]
    [InlineData("sagatun_2019-H1_stange", RefusalReason.OutOfScope)]
    [InlineData("bikuben_2019-H1_hamar", RefusalReason.OutOfScope)]
    [InlineData("bikuben_2019-H1", RefusalReason.OutOfScope)]
    [InlineData("bikuben_0123456789abcdef0123456789abcdef", RefusalReason.OutOfScope)]
    public async Task LookAsync_IdInTheAddress_IsOfTheCallersOwnCentreAndMunicipality(string id, RefusalReason? refused)
    {
        var request = await RequestByLinkAsync("hamar");
        request.RouteValues["id"] = id;

        Assert.Equal(refused, await LookAsync(AccessKind.RecipientLink, request));
    }

    [Theory]
    [InlineData("?centre=sagatun", null)]
    [InlineData("?centre=bikuben", RefusalReason.OutOfScope)]
    [InlineData("?centre=sagatun&centre=bikuben", RefusalReason.OutOfScope)]
    public async Task LookAsync_CentreInTheQuery_IsTheCallersOwn(string query, RefusalReason? refused)
    {
        var request = await RequestByLinkAsync(municipalityId: null);
        request.QueryString = new QueryString(query);

        Assert.Equal(refused, await LookAsync(AccessKind.ManagerLink, request));
    }

    [Theory]
    [InlineData(AccessKind.ManagerLink, RefusalReason.NotAllowed)]
    [InlineData(AccessKind.CentreStaff, RefusalReason.NotSignedIn)]
    [InlineData(AccessKind.SentLink, RefusalReason.UnknownLink)]
    [InlineData(AccessKind.Development, RefusalReason.NotHere)]
    public async Task LookAsync_SessionOfARecipient_OpensNothingElse(AccessKind needed, RefusalReason refused) =>
        Assert.Equal(refused, await LookAsync(needed, await RequestByLinkAsync("hamar")));

    private async Task<RefusalReason?> LookAsync(AccessKind? needed, HttpRequest request)
    {
        var needs = needed is { } access ? new NeedsAttribute(access) : null;
        var call = await _app.Get<Guard>().LookAsync(needs, request, () => Task.CompletedTask, CancellationToken.None);
        return call.Refusal?.Reason;
    }

    private async Task<HttpRequest> RequestByLinkAsync(string? municipalityId)
    {
        var link = _app.Get<SentLinks>().New("sagatun", "post@hamar.example") with { MunicipalityId = municipalityId };
        await _app.Get<LinksTable>().AddAsync(link, CancellationToken.None);
        var http = new DefaultHttpContext { Request = { Method = HttpMethods.Get } };
        _app.Get<LinkCookies>().BeginSession(http.Request, link.Id);
        http.Request.Headers.Cookie = http.Response.Headers.SetCookie[^1]!.Split(';')[0];
        return http.Request;
    }
}
