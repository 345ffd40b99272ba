using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Reporting;

public sealed class StepRunnerTests
{
    [Fact]
    public async Task RunAsync_BeforeALeasedStep_LeavesAMessageThatLooksAgainIfTheRunIsKilled()
    {
        await using var scene = await LedgerScene.NewAsync(("centres[0].approvalDays", "366"));
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Equal([LedgerScene.Hamar], scene.Steps.LookedAtAgain);
    }

    [Fact]
    public async Task RunAsync_FailedReportThatCannotBeBuiltYet_IsNotAskedForAgainAndAgain()
    {
        await using var scene = await LedgerScene.EmptyAsync();
        var owed = OwedIn(scene);
        var failed = owed.Entry.FailBuilding("It failed", scene.Clock.Now, scene.Clock.Now).Entry;
        await scene.Ledger.TrySaveAsync(CancellationToken.None, owed with { Entry = failed });

        scene.Clock.Now = scene.Clock.Now.AddHours(1);
        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Empty(scene.Steps.Waiting);
    }

    [Fact]
    public async Task RunAsync_MessageThatComesBeforeItsTime_AsksForNoOther()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Account.ConfigureAsync("{ }");
        await scene.Ledger.TrySaveAsync(CancellationToken.None, OwedIn(scene));
        await scene.RunAsync(LedgerScene.Hamar);

        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Single(scene.Steps.Waiting);
    }

    [Fact]
    public async Task RunAsync_LeaseOfADeadRunEndsWhileItIsLookedAt_AsksForAnother()
    {
        await using var scene = await LedgerScene.NewAsync();
        var owed = OwedIn(scene);
        var leaseEnds = scene.Clock.Now.AddMilliseconds(1);
        var begun = owed.Entry.BeginBuilding(leaseEnds, scene.Clock.Now).Entry;
        await scene.Ledger.TrySaveAsync(CancellationToken.None, owed with { Entry = begun });
        scene.Clock.OnNextReading = () => scene.Clock.OnNextReading = () => scene.Clock.Now = leaseEnds;

        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Single(scene.Steps.Waiting);
    }

    private static LedgerChange OwedIn(LedgerScene scene) =>
        Transitions.Owe(LedgerScene.Id(LedgerScene.Hamar), new(2019, 7, 15), scene.Clock.Now, Decision.System, "Owed");
}
