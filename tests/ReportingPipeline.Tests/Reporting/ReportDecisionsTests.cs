using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Reporting;

public class ReportDecisionsTests
{
    private static readonly RevisionId Hamar = LedgerScene.Id(LedgerScene.Hamar);

    private static readonly (string, string?) AfterAWeek = ("centres[0].approvalDays", "7");

    [Fact]
    public async Task ApproveItselfAsync_NobodyHasAnythingAgainstIt_ApprovesAfterTheDaysAndNotBefore()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await scene.ReconcileAsync();
        Assert.Equal(ReportState.Checking, (await scene.EntryAsync(LedgerScene.Hamar)).State);

        await scene.SpendNightAsync("2019-07-22T05:59Z");
        Assert.False((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);

        await scene.SpendNightAsync("2019-07-22T06:00Z");
        var approved = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal(new Decision(Decision.System, "Nobody had anything against it for 7 days", scene.Clock.Now), approved.Approval);
    }

    [Fact]
    public async Task ApproveItselfAsync_CheckWantsAnExplanation_WaitsForItHoweverLong()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T06:00Z");
        await scene.SpendNightAsync("2019-12-15T06:00Z");
        Assert.Equal(ReportState.Checking, (await scene.EntryAsync(LedgerScene.Hamar)).State);

        await scene.Get<ReportDecisions>().ExplainAsync(Hamar, CheckKind.RejectedRows, "Kari", "En prøverad", CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal(Decision.System, (await scene.EntryAsync(LedgerScene.Hamar)).Approval!.Name);
        Assert.Equal(ReportState.Checking, (await scene.EntryAsync(LedgerScene.Stange)).State);
    }

    [Fact]
    public async Task ApproveItselfAsync_RecipientNoLongerConfigured_SaysSoInTheLedgerAndHealsByItself()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await scene.ReconcileAsync();
        await scene.ConfigureAsync(AfterAWeek, LedgerScene.Recipients("""{ "municipality": "stange" }"""));

        // The night is refused as a whole; a message that is on the queue all the same finds no recipient.
        await Assert.ThrowsAsync<ConfigurationException>(() => scene.SpendNightAsync("2019-07-22T06:00Z"));
        await scene.RunAsync(LedgerScene.Hamar);

        var waiting = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Checking, 1, scene.Clock.Now.AddMinutes(5)), (waiting.State, waiting.Attempts, waiting.NotBefore!.Value));
        Assert.Contains("hamar is no longer a recipient of sagatun", waiting.LastError, StringComparison.Ordinal);

        await scene.ConfigureAsync(AfterAWeek);
        await scene.SpendNightAsync("2019-07-22T06:05Z");
        var healed = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivering, 0, null), (healed.State, healed.Attempts, healed.LastError));
    }

    [Fact]
    public async Task ApproveAsync_ByAPerson_ReleasesAtOnceAndOnlyOnce()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await scene.ReconcileAsync();

        await scene.Get<ReportDecisions>().ApproveAsync(Hamar, "Kari", "Seen", CancellationToken.None);
        await scene.TakeStepsAsync();
        await scene.Get<ReportDecisions>().ApproveAsync(Hamar, "Ola", null, CancellationToken.None);

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivering, new Decision("Kari", "Seen", scene.Clock.Now)), (entry.State, entry.Approval));
        Assert.Equal(OutboxState.HandedOver, Assert.Single(entry.Outbox).State);
        Assert.Single(await scene.HistoryAsync(LedgerScene.Hamar), happening => happening == "r1 Kari: Approved: Seen");
        Assert.Equal(ReportState.Checking, (await scene.EntryAsync(LedgerScene.Stange)).State);
    }

    [Fact]
    public async Task ApproveAsync_CheckStopsIt_IsRefusedUntilItIsExplained()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.DeleteAsync(LedgerScene.Visit("2019-04", "v2", 5, "b2", "0417"));
        await scene.ReconcileAsync();
        Assert.Equal("held by a check", StatusText.Of(await scene.EntryAsync(LedgerScene.Hamar)));

        var refusal = await Record.ExceptionAsync(() => scene.Get<ReportDecisions>().ApproveAsync(Hamar, "Kari", null, CancellationToken.None));
        Assert.StartsWith($"{Hamar} is held by the check recount: ", refusal!.Message, StringComparison.OrdinalIgnoreCase);

        await scene.Get<ReportDecisions>().ExplainAsync(Hamar, CheckKind.Recount, "Kari", "Slettet etter innsamlingen", CancellationToken.None);
        await scene.TakeStepsAsync();
        Assert.True((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);
    }

    [Fact]
    public async Task HoldAsync_InTime_HoldsUntilAPersonApproves()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await scene.ReconcileAsync();

        await scene.Get<ReportDecisions>().HoldAsync(Hamar, "Kari", "Ask Ola", CancellationToken.None);
        await scene.SpendNightAsync("2019-09-30T06:00Z");
        Assert.Equal((ReportState.Checking, "Ask Ola"), ((await scene.EntryAsync(LedgerScene.Hamar)).State, (await scene.EntryAsync(LedgerScene.Hamar)).Hold!.Comment));
        Assert.True((await scene.EntryAsync(LedgerScene.Stange)).IsReleased);

        await scene.Get<ReportDecisions>().ApproveAsync(Hamar, "Ola", null, CancellationToken.None);
        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Approved, null, "Ola"), (entry.State, entry.Hold, entry.Approval!.Name));
    }

    [Fact]
    public async Task HoldAsync_EarlierPeriod_IsWhatTheLaterOneIsShownToWaitFor()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.Get<ReportDecisions>().HoldAsync(Hamar, "Kari", null, CancellationToken.None);
        await scene.Get<ReportDecisions>().HoldAsync(LedgerScene.Id(LedgerScene.Stange), "Kari", null, CancellationToken.None);
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10"));
        await scene.SpendNightAsync("2020-01-15T06:05Z");

        Assert.Equal("waiting for the earlier period 2019-H1", StatusText.Of(await ShownAsync("sagatun_2019-H2_hamar")));
        Assert.Equal("held", StatusText.Of(await ShownAsync("sagatun_2019-H1_hamar")));

        await scene.SpendNightAsync("2020-02-20T06:05Z");
        Assert.Contains(scene.Errors.Messages, message => message.Contains("sagatun_2019-H2_hamar_r1 is overdue", StringComparison.Ordinal)
            && message.Contains("Waiting for the earlier period 2019-H1", StringComparison.Ordinal));

        // Reports are shown all the same while the configuration is wrong.
        await scene.Account.ConfigureAsync("{ }");
        Assert.Equal("waiting for approval", StatusText.Of(await ShownAsync("sagatun_2019-H2_hamar")));

        async Task<LedgerEntry> ShownAsync(string id) => Assert.Single(await scene.Get<ReportLookup>().FindAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task HoldAsync_BeforeItIsBuilt_HoldsItOnceItIs()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        await scene.Get<ReportDecisions>().HoldAsync(Hamar, "Kari", null, CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal("held", StatusText.Of(await scene.EntryAsync(LedgerScene.Hamar)));
    }

    [Fact]
    public async Task Decisions_NotBuiltYet_AreRefused()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        var decisions = scene.Get<ReportDecisions>();

        Assert.NotNull(await Record.ExceptionAsync(() => decisions.ApproveAsync(Hamar, "Kari", null, CancellationToken.None)));
        Assert.NotNull(await Record.ExceptionAsync(() => decisions.ExplainAsync(Hamar, CheckKind.Recount, "Kari", "So it is", CancellationToken.None)));

        Assert.Equal($"{LedgerScene.Hamar} Owed\n{LedgerScene.Stange} Owed", await scene.StatesAsync());
    }

    [Fact]
    public async Task Decisions_Released_AreRefusedAndNameWhoApproved()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        var (decisions, before) = (scene.Get<ReportDecisions>(), await scene.EntryAsync(LedgerScene.Hamar));

        var held = await Record.ExceptionAsync(() => decisions.HoldAsync(Hamar, "Kari", null, CancellationToken.None));
        var explained = await Record.ExceptionAsync(() => decisions.ExplainAsync(Hamar, CheckKind.Recount, "Kari", "So it is", CancellationToken.None));

        Assert.Contains("was approved by system and can no longer be held", held!.Message, StringComparison.Ordinal);
        Assert.Contains("was approved by system and can no longer be explained", explained!.Message, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task ExplainAsync_SameWordsTwice_BuildsOneFileMore()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T06:00Z");

        for (var time = 0; time < 2; time++)
        {
            await scene.Get<ReportDecisions>().ExplainAsync(Hamar, CheckKind.RejectedRows, "Kari", "En prøverad", CancellationToken.None);
            await scene.TakeStepsAsync();
        }

        Assert.Equal(2, (await scene.EntryAsync(LedgerScene.Hamar)).Draft);
    }
}
