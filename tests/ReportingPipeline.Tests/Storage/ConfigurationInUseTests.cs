using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Storage;

/// <summary>What is still needed cannot be taken out of the configuration, and ends with a last day or period instead.</summary>
public class ConfigurationInUseTests
{
    private const string Place = "configuration/centres.json: ";
    private const string TakeItBack = "and cannot be taken out; take it back and end it with";
    private const string Stange = """{ "id": "stange", "name": "Stange", "codes": [{ "code": "0417", "lastDay": "2019-12-31" }] }""";
    private const string Loten = """{ "id": "loten", "name": "Løten", "codes": [{ "code": "0415", "lastDay": "2019-12-31" }] }""";

    private static readonly CanonicalId Person = TestKeys.Id("010170-12345");

    private static readonly (string, string?)[] WithoutStange =
    [
        ("municipalities[1]", null),
        ("centres[0].municipalities", """["hamar", "ringsaker", "loten"]"""),
        ("centres[0].funding", null),
        LedgerScene.Recipients("""{ "municipality": "hamar" }"""),
    ];

    private static readonly (string, string?)[] WithoutLoten =
        [("municipalities[3]", null), ("centres[0].municipalities", """["hamar", "stange", "ringsaker"]"""), ("centres[0].funding", null)];

    // Its code told as one that Hamar has had, as if the two had been merged.
    private static readonly (string, string?)[] StangeMergedIntoHamar =
        [("municipalities[0].codes[2]", """{ "code": "0417" }"""), .. WithoutStange];

    [Fact]
    public async Task CollectAsync_CodeOfStoredRegistrationsIsTakenOut_IsRefusedUntilItEndsOrIsAnotherMunicipalitys()
    {
        await using var scene = await LedgerScene.NewAsync();
        var removed = $"{Place}the municipality code 0417 has registrations of 2019 in sagatun, {TakeItBack} a lastDay.";

        await AssertRefusedAsync(scene, removed, WithoutStange);
        await AssertRefusedAsync(scene, removed, WithoutStange[1..]);
        Assert.Empty(await scene.StatesAsync());

        await scene.ConfigureAsync(("municipalities[1]", Stange));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        Assert.Equal(2, await scene.VisitsAsync(LedgerScene.Stange));

        await using var merged = await LedgerScene.NewAsync();
        await merged.ConfigureAsync(StangeMergedIntoHamar);
        await merged.SpendNightAsync("2019-07-15T07:00Z");
        Assert.Equal(2, await merged.VisitsAsync(LedgerScene.Hamar));
    }

    [Fact]
    public async Task CollectAsync_MunicipalityOfAClosedYearIsTakenOut_IsRefusedUntilItEnds()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10"));
        await scene.SpendNightAsync("2020-01-15T06:00Z");

        await AssertRefusedAsync(
            scene,
            $"{Place}loten is a municipality of the closed year 2019 of sagatun, {TakeItBack} a lastDay for its code.",
            WithoutLoten);
        await AssertRefusedAsync(
            scene,
            $"{Place}stange is a municipality of the closed year 2019 of sagatun, {TakeItBack} a lastDay for its code.",
            StangeMergedIntoHamar);

        await scene.ConfigureAsync(("municipalities[3]", Loten));
        await scene.SpendNightAsync("2020-01-16T06:00Z");
    }

    [Fact]
    public async Task CollectAsync_RecipientOrCentreWithReportsIsTakenOut_IsRefusedUntilItEnds()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        await AssertRefusedAsync(
            scene,
            $"{Place}stange has reports of sagatun in the ledger, {TakeItBack} a lastPeriod as a recipient.",
            LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await AssertRefusedAsync(
            scene,
            $"{Place}The centre sagatun has reports in the ledger, {TakeItBack} a lastPeriod.",
            ("centres[0].id", "\"annet\""),
            ("overviews", null));

        await scene.ConfigureAsync(LedgerScene.Recipients(
            """{ "municipality": "hamar" }""", """{ "municipality": "stange", "lastPeriod": "2019-H1" }"""));
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10"));
        await scene.SpendNightAsync("2020-01-15T06:00Z");
        var states = await scene.StatesAsync();
        Assert.EndsWith($"{LedgerScene.Stange} Delivering\nsagatun_2019-H2_hamar_r1 Delivering", states, StringComparison.Ordinal);

        await scene.ConfigureAsync(("centres[0].lastPeriod", "\"2019-H2\""), ("centres[0].recipients[1].lastPeriod", "\"2019-H1\""));
        await scene.SpendNightAsync("2020-07-15T06:00Z");
        Assert.Equal(states, await scene.StatesAsync());
    }

    [Fact]
    public async Task FreezeAsync_CodeOfStoredRegistrationsIsTakenOut_FailsSayingSoAndHealsOnceItIsTakenBack()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<ReportingPipeline.Reporting.Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.ConfigureAsync(("municipalities[1].codes[0].code", "\"0499\""));

        await scene.RunAsync(LedgerScene.Hamar);
        var failed = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, 1), (failed.State, failed.Attempts));
        Assert.StartsWith(
            $"{Place}the municipality code 0417 has registrations of 2019 in sagatun, ", failed.LastError, StringComparison.Ordinal);

        await scene.ConfigureAsync();
        await scene.SpendNightAsync("2019-07-16T06:00Z");
        Assert.True((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);
    }

    [Fact]
    public async Task EraseAsync_MunicipalityOfTheRegistrationsIsTakenOut_IsNotHindered()
    {
        await using var scene = await LedgerScene.EmptyAsync();
        var pseudonym = TestKeys.First.PseudonymOf(Person).Pseudonym;
        await scene.WriteAsync(LedgerScene.Visit("2019-01", "v1", 14, pseudonym, "0417"), LedgerScene.Visit("2019-04", "v2", 5, "b2", "0417"));
        await scene.CollectAsync();
        await scene.ConfigureAsync(WithoutStange);
        await Assert.ThrowsAsync<ConfigurationException>(scene.CollectAsync);

        var erasure = await scene.Get<PersonErasure>().EraseAsync(Person, null, "Kari", CancellationToken.None);

        Assert.Equal((1, 1), (erasure.Visits, erasure.CollectedRows));
        var left = await scene.Get<PersonSearch>().FindAsync(Person, null, CancellationToken.None);
        Assert.Equal((0, 0, 0), (left.Visits.Count, left.Collected.Count, left.Frozen.Count));
        Assert.Empty(await scene.Get<ErasuresTable>().FindUnfinishedAsync(CancellationToken.None));
    }

    private static async Task AssertRefusedAsync(LedgerScene scene, string message, params (string, string?)[] edits)
    {
        var before = await scene.StatesAsync();
        await scene.ConfigureAsync(edits);
        Assert.Equal(message, (await Assert.ThrowsAsync<ConfigurationException>(scene.CollectAsync)).Message);
        Assert.Equal(message, (await Assert.ThrowsAsync<ConfigurationException>(scene.ReconcileAsync)).Message);
        Assert.Equal(before, await scene.StatesAsync());
    }
}
