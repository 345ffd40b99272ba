using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;
using ReportingPipeline.Tests.Storage;

namespace ReportingPipeline.Tests.Pseudonyms;

public class HandedInFilesTests
{
    private const string Secret = "31129912345";

    [Fact]
    public async Task TakeAsync_AFile_StoresPseudonymsAndNoIdsUntilAllIsWritten()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var pseudonym = TestKeys.First.PseudonymOf(TestKeys.Id(Secret)).Pseudonym;

        var id = await TakeAsync(scene, $"2020-02-01 {Secret}", $"2020-03-01 {Secret}", "2020-02-30 bo");

        var waiting = await WholeAccount.ReadAsync(scene.Account);
        Assert.Contains($"work/sagatun/imports/{id}/2020-02.json ", waiting, StringComparison.Ordinal);
        Assert.Contains(pseudonym, waiting, StringComparison.Ordinal);
        Assert.Contains($"imports {{\"CentreId\":\"sagatun\",\"ImportId\":\"{id}\"}}", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, waiting, StringComparison.Ordinal);
        Assert.Equal((0, 2, false), await StandingAsync(scene, id));

        await ImportAsync(scene, id);

        var written = await WholeAccount.ReadAsync(scene.Account);
        Assert.DoesNotContain(Secret, written, StringComparison.Ordinal);
        Assert.DoesNotContain($"{id}/", written, StringComparison.Ordinal);
        Assert.Equal((2, 2, true), await StandingAsync(scene, id));
        Assert.Equal("2 added, 0 replaced, 0 unchanged, 1 faults in 2020-02 2020-03", await TextAsync(scene, id));
        Assert.Equal(["2020-02-01 v1", "2020-03-01 v1"], await scene.VisitsAsync());
    }

    [Fact]
    public async Task TakeAsync_NoLineRight_IsDoneAtOnceWithItsFaults()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var id = await TakeAsync(scene, "2020-02-30 bo");

        Assert.Equal((0, 0, true), await StandingAsync(scene, id));
        Assert.Equal("0 added, 0 replaced, 0 unchanged, 1 faults in ", await TextAsync(scene, id));
        Assert.DoesNotContain("imports {", await WholeAccount.ReadAsync(scene.Account), StringComparison.Ordinal);
    }

    // Two months, of which one row is replaced, two are added, and a line repeats another.
    [Fact]
    public async Task ImportAsync_DiesAtAnyOfItsWrites_EndsWithTheSameNumbersByTheNext()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var kill = new KillSwitch();
        await using var app = new Pipeline(scene.Account, scene.Clock, TestKeys.OnlyFirst, services => services
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, Mortal(new TableClientOptions(), kill)))
            .AddSingleton(new BlobServiceClient(scene.Account.ConnectionString, Mortal(new BlobClientOptions(), kill))));
        var calls = 0;
        foreach (var failure in new[] { Failure.DiesBefore, Failure.DiesAfter })
        {
            var call = 1;
            for (var died = true; died; call++)
            {
                var user = $"{failure}{call}";
                await scene.ImportAsync($"2020-02-01 {user}");
                var id = await TakeAsync(
                    scene, $"2020-02-01 {user} 0301", $"2020-02-02 {user}", $"2020-03-02 {user}", $"2020-03-02 {user}");
                var files = app.Get<HandedInFiles>();

                kill.FailAt(new FailurePoint(call, failure));
                died = await Record.ExceptionAsync(() => files.ImportAsync(new ImportOrder("sagatun", id), CancellationToken.None)) is not null;
                Assert.Equal(died, kill.HasFailed);
                kill.FailAt(null);
                await files.ImportAsync(new ImportOrder("sagatun", id), CancellationToken.None);

                Assert.Equal("2 added, 1 replaced, 1 unchanged, 0 faults in 2020-02 2020-03", await TextAsync(scene, id));
                Assert.DoesNotContain($"{id}/", await WholeAccount.ReadAsync(scene.Account), StringComparison.Ordinal);
            }

            calls += call;
        }

        // Of each month the year is claimed; it is noted, written, and noted again.
        Assert.True(calls > 12);
    }

    [Fact]
    public async Task ImportAsync_StorageFails_IsGivenUpAndHandedInAgainDoublesNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var kill = new KillSwitch();
        await using var app = new Pipeline(scene.Account, scene.Clock, TestKeys.OnlyFirst, services => services
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, Mortal(new TableClientOptions(), kill))));
        string[] lines = ["2020-02-01 anna", "2020-03-01 anna"];
        var id = await TakeAsync(scene, lines);

        // Of each month the year is claimed, and then it is written.
        kill.FailAt(new FailurePoint(4, Failure.FailsBefore));
        await app.Get<HandedInFiles>().ImportAsync(new ImportOrder("sagatun", id), CancellationToken.None);

        Assert.Equal(ImportFailure.Interrupted, (await FindAsync(scene, id))!.Failure);
        Assert.DoesNotContain($"{id}/", await WholeAccount.ReadAsync(scene.Account), StringComparison.Ordinal);

        var again = await TakeAsync(scene, lines);
        await ImportAsync(scene, again);
        Assert.Equal("1 added, 0 replaced, 1 unchanged, 0 faults in 2020-02 2020-03", await TextAsync(scene, again));
        Assert.Equal(["2020-02-01 v1", "2020-03-01 v1"], await scene.VisitsAsync());
    }

    [Fact]
    public async Task ImportAsync_YearWasReKeyedMeanwhile_IsGivenUpAndWritesNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var id = await TakeAsync(scene, "2020-02-01 anna");
        await scene.RotateAsync();
        await scene.RekeyAsync(dryRun: false, "anna");

        await ImportAsync(scene, id);

        Assert.Equal(ImportFailure.Key, (await FindAsync(scene, id))!.Failure);
        Assert.Empty(await scene.VisitsAsync());
        Assert.DoesNotContain($"{id}/", await WholeAccount.ReadAsync(scene.Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeAsync_YearUnderAnotherKey_IsGivenUpAtOnce()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await scene.RotateAsync();

        var id = await TakeAsync(scene, "2020-02-02 anna");

        Assert.Equal(ImportFailure.Key, (await FindAsync(scene, id))!.Failure);
        Assert.DoesNotContain("imports {", await WholeAccount.ReadAsync(scene.Account), StringComparison.Ordinal);
    }

    // Its message is lost, or nobody reads messages.
    [Fact]
    public async Task FindAsync_NobodyHasGoneOnForLong_IsGivenUpUntilSomebodyDoes()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var id = await TakeAsync(scene, "2020-02-01 anna");
        scene.Clock.Now += TimeSpan.FromHours(1);
        Assert.Null((await FindAsync(scene, id))!.Failure);

        scene.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(ImportFailure.Interrupted, (await FindAsync(scene, id))!.Failure);

        await ImportAsync(scene, id);
        Assert.True((await FindAsync(scene, id))!.IsDone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("../../run")]
    public async Task FindAsync_NoSuchImport_IsNone(string? id)
    {
        await using var scene = await PseudonymScene.NewAsync();

        Assert.Null(await scene.Get<HandedInFiles>().FindAsync("sagatun", id, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_ImportOfAnotherCentre_IsNone()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var id = await TakeAsync(scene, "2020-02-01 anna");

        Assert.Null(await scene.Get<HandedInFiles>().FindAsync("bikuben", id, CancellationToken.None));
    }

    private static async Task<string> TakeAsync(PseudonymScene scene, params string[] lines) =>
        await scene.Get<HandedInFiles>().TakeAsync(await scene.CentreAsync(), PseudonymScene.FileOf(lines), CancellationToken.None);

    private static Task ImportAsync(PseudonymScene scene, string id) =>
        scene.Get<HandedInFiles>().ImportAsync(new ImportOrder("sagatun", id), CancellationToken.None);

    private static Task<ImportProgress?> FindAsync(PseudonymScene scene, string id) =>
        scene.Get<HandedInFiles>().FindAsync("sagatun", id, CancellationToken.None);

    private static async Task<(int Written, int Months, bool IsDone)> StandingAsync(PseudonymScene scene, string id)
    {
        var progress = (await FindAsync(scene, id))!;
        return (progress.Written, progress.Months.Count, progress.IsDone);
    }

    private static async Task<string> TextAsync(PseudonymScene scene, string id)
    {
        var result = (await FindAsync(scene, id))!.Result;
        return $"{result.Added} added, {result.Replaced} replaced, {result.Unchanged} unchanged, {result.FaultsInAll} faults "
            + $"in {string.Join(' ', result.Months)}";
    }

    private static T Mortal<T>(T options, KillSwitch kill)
        where T : ClientOptions
    {
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        return options;
    }
}
