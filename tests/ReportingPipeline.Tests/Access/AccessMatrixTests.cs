using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;
using ReportingPipeline.Access;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Access;

/// <summary>
/// Every HTTP function of the app, by every method, called by every kind of caller; what is let in is answered before the function runs.
/// </summary>
public sealed class AccessMatrixTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string LetIn = "x-let-in";
    private const string Everybody = "everybody";

    // Who is let in by what a function needs. A route of a centre, which here is Sagatun's, is open to fewer of them.
    private static readonly Dictionary<AccessKind, string[]> Expected = new()
    {
        [AccessKind.Nothing] = [Everybody],
        [AccessKind.FunctionKey] = ["function key", "master key"],
        [AccessKind.MasterKey] = ["master key"],
        [AccessKind.SentLink] = ["recipient", "recipient of Stange", "recipient of Bikuben", "managers", "managers of Bikuben"],
        [AccessKind.RecipientLink] = ["recipient", "recipient of Stange", "recipient of Bikuben"],
        [AccessKind.ManagerLink] = ["managers", "managers of Bikuben"],
        [AccessKind.CentreStaff] = ["staff", "staff by bearer", "staff of Bikuben", "administrator"],
        [AccessKind.Administrator] = ["administrator"],
        [AccessKind.KeyHolder] = ["key holder"],
        [AccessKind.Development] = [],
    };

    private static readonly string[] NotOfSagatun = ["recipient of Bikuben", "managers of Bikuben", "staff of Bikuben"];

    private TokenIssuer _issuer = null!;
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            functionKey: BooksApp.FunctionKey,
            masterKey: BooksApp.MasterKey,
            settings: [.. _issuer.Settings, new("Access:RefusalsPerMinute", "100000"), new("Access:CallsPerMinute", "100000")],
            configure: builder => builder.UseMiddleware<AnswerWhatIsLetIn>());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Functions_CalledByEverybody_LetInWhomTheirAttributeSays()
    {
        var callers = await CallersAsync();
        var outcomes = await Task.WhenAll(
            from function in HttpFunction.All
            from method in function.Trigger.Methods!
            from caller in callers
            select AskAsync(function, method, caller));

        output.WriteLine(
            $"{outcomes.Length} calls: {HttpFunction.All.Count} functions by their methods, by {callers.Count} callers; "
            + $"{outcomes.Count(outcome => outcome.IsLetIn)} were let in");
        Assert.Empty(outcomes.Where(outcome => outcome.IsLetIn != outcome.ShouldBe).Select(outcome => outcome.Said));
        Assert.All(HttpFunction.All, function => Assert.Contains(function.Needs.Single().Access, Expected.Keys));
    }

    // A form that the app has not given is refused of whoever has a cookie, and of nobody else.
    [Fact]
    public async Task Functions_PostedWithoutTheFieldOfAForm_LetInNobodyWithACookie()
    {
        var callers = (await CallersAsync())
            .Where(caller => caller.FormToken is not null)
            .Select(caller => caller with { FormToken = null });
        var outcomes = await Task.WhenAll(
            from function in HttpFunction.All
            where function.Trigger.Methods!.Contains("post") && IsOfPersons(function)
            from caller in callers
            select AskAsync(function, "post", caller));

        Assert.NotEmpty(outcomes);
        Assert.Empty(outcomes.Where(outcome => outcome.IsLetIn).Select(outcome => outcome.Said));
    }

    private async Task<(bool IsLetIn, bool ShouldBe, string Said)> AskAsync(HttpFunction function, string method, TestCaller caller)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), function.AnyPath);
        foreach (var (name, value) in caller.Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (method == "post" && caller.FormToken is { } token)
        {
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        }

        using var answer = await _app.Client.SendAsync(request);
        var expected = Expected[function.Needs.Single().Access];
        var isOfAnother = IsOfPersons(function) && function.IsOfACentre && NotOfSagatun.Contains(caller.Name);
        var shouldBe = expected.Contains(Everybody) || (expected.Contains(caller.Name) && !isOfAnother);
        return (answer.Headers.Contains(LetIn), shouldBe, $"{function.Name} by {method} to {caller.Name}: {(int)answer.StatusCode}");
    }

    // Keys open every centre, and no browser sends them by itself.
    private static bool IsOfPersons(HttpFunction function) =>
        function.Needs.Single().Access is not (AccessKind.Nothing or AccessKind.FunctionKey or AccessKind.MasterKey);

    private async Task<IReadOnlyList<TestCaller>> CallersAsync()
    {
        var now = _app.Clock.Now;
        return
        [
            new TestCaller("nobody"),
            new TestCaller("another key").With("x-functions-key", "another"),
            new TestCaller("function key").With("x-functions-key", BooksApp.FunctionKey),
            new TestCaller("master key").With("x-functions-key", BooksApp.MasterKey),
            await ByLinkAsync("recipient", "sagatun", "hamar"),
            await ByLinkAsync("recipient of Stange", "sagatun", "stange"),
            await ByLinkAsync("recipient of Bikuben", "bikuben", "hamar"),
            await ByLinkAsync("managers", "sagatun", null),
            await ByLinkAsync("managers of Bikuben", "bikuben", null),
            await ByLinkAsync("expired link", "sagatun", "hamar", link => link with { ExpiresAt = now }),
            await ByLinkAsync("revoked link", "sagatun", "hamar", revoke: true),
            await ByLinkAsync("expired link of managers", "sagatun", null, link => link with { ExpiresAt = now }),
            await ByLinkAsync("forgotten link", "sagatun", "hamar", isStored: false),
            ByToken("staff", _issuer.Token(now, "staff.sagatun")),
            new TestCaller("staff by bearer").With("Authorization", $"Bearer {_issuer.Token(now, "staff.sagatun")}"),
            ByToken("staff of Bikuben", _issuer.Token(now, "staff.bikuben")),
            ByToken("administrator", _issuer.Token(now, "administrator")),
            ByToken("key holder", _issuer.Token(now, "keyHolder")),
            ByToken("staff without a role", _issuer.Token(now)),
            ByToken("expired token", _issuer.Token(now.AddHours(-2), "administrator")),
            ByToken("forged token", TokenIssuer.Sign(
                now, _issuer.Name, TokenIssuer.Audience, TokenIssuer.NewKey(), SecurityAlgorithms.RsaSha256, "administrator")),
            new TestCaller("forged principal").With("X-MS-CLIENT-PRINCIPAL-NAME", "kari").With(
                "X-MS-CLIENT-PRINCIPAL",
                Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"roles","val":"administrator"}]}"""u8)),
        ];
    }

    private async Task<TestCaller> ByLinkAsync(
        string name,
        string centreId,
        string? municipalityId,
        Func<SentLink, SentLink>? change = null,
        bool revoke = false,
        bool isStored = true)
    {
        var link = _app.Get<SentLinks>().New(centreId, "post@hamar.example") with { MunicipalityId = municipalityId };
        if (change is not null) link = change(link);
        if (isStored) await _app.Get<LinksTable>().AddAsync(link, CancellationToken.None);
        if (revoke) await _app.Get<LinksTable>().RevokeAsync(link.Id, "Kari", _app.Clock.Now, CancellationToken.None);

        var (opened, begun) = (new DefaultHttpContext(), new DefaultHttpContext());
        _app.Get<LinkCookies>().RememberOpened(opened.Request, link.Id);
        _app.Get<LinkCookies>().BeginSession(begun.Request, link.Id);
        string[] cookies = [opened.Response.Headers.SetCookie[0]!, begun.Response.Headers.SetCookie[^1]!];
        return Form(new TestCaller(name), Caller.Of(link), cookies.Select(cookie => cookie.Split(';')[0]));
    }

    private TestCaller ByToken(string name, string token) =>
        Form(
            new TestCaller(name).With("X-MS-TOKEN-AAD-ID-TOKEN", token),
            new Caller(CallerKind.Staff, "Kari Normann", "11111111-2222"),
            []);

    // Whom the app gives a form, with the cookie that belongs to it.
    private TestCaller Form(TestCaller test, Caller caller, IEnumerable<string> cookies)
    {
        var http = new DefaultHttpContext { User = caller.Principal };
        var tokens = _app.Get<IAntiforgery>().GetTokens(http);
        return test.With("Cookie", string.Join("; ", [.. cookies, $"form={tokens.CookieToken}"])) with { FormToken = tokens.RequestToken };
    }

    private sealed record TestCaller(string Name)
    {
        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

        public string? FormToken { get; init; }

        public TestCaller With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
    }

    private sealed class AnswerWhatIsLetIn : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            if (context.GetHttpContext() is not { } http) return next(context);
            http.Response.Headers[LetIn] = "yes";
            context.GetInvocationResult().Value = Results.NoContent();
            return Task.CompletedTask;
        }
    }
}
