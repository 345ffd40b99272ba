using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using ReportingPipeline.Access;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Access;

public sealed class StaffTokensTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new("2021-03-15T12:00:00Z");
    private TokenIssuer _issuer = null!;
    private StaffTokens _tokens = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _tokens = Tokens(new AccessOptions { Issuer = new Uri(_issuer.Name), Audience = TokenIssuer.Audience });
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task FindAsync_GoodToken_IsWhomItNamesWithTheirCentres()
    {
        var caller = await FindAsync(_issuer.Token(_clock.Now, "staff.sagatun", "staff.bikuben", "somethingElse"));

        Assert.Equal((CallerKind.Staff, "Kari Normann", "11111111-2222"), (caller!.Kind, caller.Name, caller.Id));
        Assert.Equal(["bikuben", "sagatun"], caller.CentreIds!.Order(StringComparer.Ordinal));
        Assert.Equal((true, false, false), (caller.Has(AccessKind.CentreStaff), caller.IsAdministrator, caller.IsKeyHolder));
        Assert.Equal((true, false), (caller.MaySee("sagatun", "hamar"), caller.MaySee("varres", null)));
    }

    [Fact]
    public async Task FindAsync_Administrator_MaySeeEveryCentreAndHoldsNoKeys()
    {
        var caller = await FindAsync(_issuer.Token(_clock.Now, "administrator"));

        Assert.True(caller!.Has(AccessKind.Administrator) && caller.Has(AccessKind.CentreStaff) && caller.MaySee("sagatun", null));
        Assert.False(caller.Has(AccessKind.KeyHolder));
    }

    [Theory]
    [InlineData("keyHolder", AccessKind.KeyHolder)]
    [InlineData("nothing", AccessKind.Nothing)]
    [InlineData(null, AccessKind.Nothing)]
    public async Task FindAsync_OtherRole_OpensNothingElse(string? role, AccessKind opens)
    {
        var caller = await FindAsync(_issuer.Token(_clock.Now, role is null ? [] : [role]));

        AccessKind[] ofStaff = [AccessKind.CentreStaff, AccessKind.Administrator, AccessKind.KeyHolder];
        Assert.Equal(opens == AccessKind.Nothing ? [] : [opens], ofStaff.Where(caller!.Has));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task FindAsync_AnyHeader_KnowsWhetherABrowserSendsItByItself(bool isBearer, bool hasCookie) =>
        Assert.Equal(hasCookie, (await FindAsync(_issuer.Token(_clock.Now, "administrator"), isBearer))!.HasCookie);

    [Fact]
    public async Task FindAsync_ForgedTokens_AreNobody()
    {
        var (issuer, audience, now, key) = (_issuer.Name, TokenIssuer.Audience, _clock.Now, _issuer.Key);
        var hmac = new SymmetricSecurityKey(new byte[64]);
        const string Rs256 = SecurityAlgorithms.RsaSha256;
        var forged = new Dictionary<string, string>
        {
            ["another key"] = TokenIssuer.Sign(now, issuer, audience, TokenIssuer.NewKey(), Rs256, "administrator"),
            ["a key that nobody publishes"] = TokenIssuer.Sign(now, issuer, audience, TokenIssuer.NewKey("new"), Rs256, "administrator"),
            ["expired"] = _issuer.Token(now.AddHours(-2), "administrator"),
            ["not yet"] = _issuer.Token(now.AddHours(1), "administrator"),
            ["another audience"] = TokenIssuer.Sign(now, issuer, "api", key, Rs256, "administrator"),
            ["another issuer"] = TokenIssuer.Sign(now, "https://issuer.example", audience, key, Rs256, "administrator"),
            ["no signature"] = TokenIssuer.Sign(now, issuer, audience, null, "", "administrator"),
            ["a shared key"] = TokenIssuer.Sign(now, issuer, audience, hmac, SecurityAlgorithms.HmacSha256, "administrator"),
            ["another algorithm"] = TokenIssuer.Sign(now, issuer, audience, key, SecurityAlgorithms.RsaSha512, "administrator"),
            ["a changed token"] = $"{_issuer.Token(now, "staff.sagatun")}A",
            ["nonsense"] = "eyJ.nonsense.",
            ["nothing"] = "",
        };

        foreach (var (name, token) in forged) Assert.True(await FindAsync(token) is null, name);
    }

    [Fact]
    public async Task FindAsync_PrincipalOfAppServiceWithoutToken_IsNobody()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String("""{"claims":[{"typ":"roles","val":"administrator"}]}"""u8);

        Assert.Null(await _tokens.FindAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_WithoutSettings_IsNobody()
    {
        var tokens = Tokens(new AccessOptions());

        Assert.False(tokens.CanSignIn);
        var request = RequestWith(_issuer.Token(_clock.Now, "administrator"), isBearer: true);
        Assert.Null(await tokens.FindAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_IssuerDoesNotAnswer_IsNobody()
    {
        var token = _issuer.Token(_clock.Now, "administrator");
        var tokens = Tokens(new AccessOptions { Issuer = new Uri("http://127.0.0.1:9"), Audience = TokenIssuer.Audience });

        Assert.Null(await tokens.FindAsync(RequestWith(token, isBearer: true), CancellationToken.None));
    }

    private StaffTokens Tokens(AccessOptions options) => new(Options.Create(options), _clock, NullLogger<StaffTokens>.Instance);

    private Task<Caller?> FindAsync(string token, bool isBearer = true) =>
        _tokens.FindAsync(RequestWith(token, isBearer), CancellationToken.None);

    private static HttpRequest RequestWith(string token, bool isBearer)
    {
        var request = new DefaultHttpContext().Request;
        if (isBearer) request.Headers.Authorization = $"Bearer {token}";
        else request.Headers["X-MS-TOKEN-AAD-ID-TOKEN"] = token;
        return request;
    }
}
