using MimeKit;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery.Mail;

/// <summary>What the managers of a centre are told of reports that wait for them: here of a half-year that nobody visited after January.</summary>
public sealed class StaffNoticesTests
{
    private static readonly (string Path, string? Json) Managers = ("centres[0].managers", """["leder@sagatun.example", "nestleder@sagatun.example"]""");

    private readonly MockedMailServer _mailServer = new();
    private readonly List<MimeMessage> _sent = [];
    private HandOver _outcome = new HandOver.Accepted("250 Ok");

    public StaffNoticesTests() => _mailServer.Serve(async (mail, begin) =>
    {
        await begin(CancellationToken.None);
        _sent.Add(mail);
        return _outcome;
    });

    [Fact]
    public async Task TellAsync_SomethingWantsExplaining_TellsEachManagerOnceWhatAndWhere()
    {
        await using var scene = await SceneAsync();

        await SpendTwoHoursAsync(scene);

        Assert.Equal(["leder@sagatun.example", "nestleder@sagatun.example"], _sent.Select(mail => $"{mail.To}"));
        Assert.Equal("Sagatun brukerstyrt senter: én periode venter på dere", _sent[0].Subject);
        var links = new List<SentLink>();
        foreach (var mail in _sent)
        {
            var id = MailedLink.IdIn(mail.TextBody!, scene.Get<LinkCookies>());
            links.Add((await scene.Get<LinksTable>().FindAsync(id!, CancellationToken.None))!);
        }

        Assert.Equal(_sent.Select(mail => $"{mail.To}"), links.Select(link => link.SentTo));
        Assert.All(links, link => Assert.False(link.IsOfRecipient));
        Assert.Equal(
            $"""
            Hei

            Rapportene fra Sagatun brukerstyrt senter venter på dere.

            Første halvår 2019 (2 rapporter)
            – Det er ikke registrert noe besøk i perioden, eller i en halvdel av den.
            Forslag til forklaring: Senteret ble pusset opp (01.04.2019–30.06.2019).

            Forklar, godkjenn eller hold tilbake her:
            https://rapport.sagatun.example/open?key={MailedLink.KeyIn(_sent[0].TextBody!)}

            Lenken er bare for deg som leder senteret: send den ikke videre.
            Denne e-posten er sendt automatisk.
            """,
            _sent[0].TextBody!.ReplaceLineEndings("\n").Replace('\u00A0', ' ').TrimEnd());
    }

    [Fact]
    public async Task TellAsync_NobodyGotIt_TriesAgainUntilSomebodyDid()
    {
        await using var scene = await SceneAsync();

        _outcome = new HandOver.NotHandedOver("It does not answer.");
        await SpendTwoHoursAsync(scene);
        Assert.Equal(2, _sent.Count);

        _outcome = new HandOver.Uncertain("It broke off.");
        await SpendTwoHoursAsync(scene);
        Assert.Equal(4, _sent.Count);
    }

    [Fact]
    public async Task TellAsync_SomethingElseIsFound_TellsOfIt()
    {
        await using var scene = await SceneAsync();
        await SpendTwoHoursAsync(scene);

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "wrong", 1, "c1", "99"));
        await scene.SpendNightAsync("2019-07-16T06:00:00Z");
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        Assert.Equal(4, _sent.Count);
        Assert.Contains("Noen registreringer er ikke talt med: ", _sent[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellAsync_EverythingIsReleased_ForgetsWhatWasTold()
    {
        await using var scene = await SceneAsync();
        await SpendTwoHoursAsync(scene);
        foreach (var id in new[] { LedgerScene.Hamar, LedgerScene.Stange })
        {
            await scene.Get<ReportDecisions>().ExplainAsync(
                LedgerScene.Id(id), CheckKind.NothingRegistered, "Kari", "Pusset opp", CancellationToken.None);
        }

        await SpendTwoHoursAsync(scene);

        Assert.Null(await scene.Get<WaitingNotices>().FindAsync("sagatun", CancellationToken.None));
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task TellAsync_NothingToExplainButTimeToObject_SaysWhenItApprovesItself()
    {
        await using var scene = await SceneAsync(("centres[0].approvalDays", "7"));
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-05"));
        await scene.CollectAsync();

        await SpendTwoHoursAsync(scene);

        Assert.Equal(2, _sent.Count);
        Assert.Contains(
            "Alt er forklart. Rapportene godkjennes automatisk 22.07.2019 kl. 08.00 hvis ingen holder dem tilbake.",
            _sent[0].TextBody!.Replace('\u00A0', ' '),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellAsync_SomebodyHoldsItBack_TellsNobody()
    {
        await using var scene = await SceneAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        foreach (var id in new[] { LedgerScene.Hamar, LedgerScene.Stange })
        {
            await scene.Get<ReportDecisions>().HoldAsync(LedgerScene.Id(id), "Kari", "Vent", CancellationToken.None);
        }

        await SpendTwoHoursAsync(scene);

        Assert.Empty(_sent);
    }

    [Fact]
    public async Task TellAsync_NoManagers_TellsNobody()
    {
        await using var scene = await SceneAsync(("centres[0].managers", null));

        await SpendTwoHoursAsync(scene);

        Assert.Empty(_sent);
        Assert.Null(await scene.Get<WaitingNotices>().FindAsync("sagatun", CancellationToken.None));
    }

    // The first reconciliation enters and builds, the second finds what waits.
    private static async Task SpendTwoHoursAsync(LedgerScene scene)
    {
        await scene.ReconcileAsync();
        await scene.ReconcileAsync();
    }

    private async Task<LedgerScene> SceneAsync(params (string Path, string? Json)[] edits)
    {
        const string Event = """{ "firstDay": "2019-04-01", "lastDay": "2019-06-30", "text": "senteret ble pusset opp" }""";
        var scene = await LedgerScene.EmptyAsync(_mailServer.Object, [Managers, ("centres[0].events", $"[{Event}]"), .. edits]);
        await scene.WriteAsync(LedgerScene.Visit("2019-01", "v1", 14, "a1", "0403"));
        await scene.CollectAsync();
        return scene;
    }
}
