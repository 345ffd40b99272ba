using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationImportTests
{
    [Fact]
    public async Task ImportAsync_SameFileTwice_LeavesTheRowsAsTheyWere()
    {
        await using var scene = await PseudonymScene.NewAsync();
        string[] lines = ["2020-02-01 anna", "2020-02-01 anna", "2019-02-01 bo", "2020-02-01 ", "2020-02-01 "];

        var first = await scene.ImportAsync(lines);
        var before = await RowsAsync(scene);
        scene.Clock.Now = scene.Clock.Now.AddDays(1);
        var second = await scene.ImportAsync([.. lines.Reverse()]);

        Assert.Equal("5 rows: 4 added, 0 replaced, 1 unchanged, 0 faults in 2019-02 2020-02", Text(first));
        Assert.Equal("5 rows: 0 added, 0 replaced, 5 unchanged, 0 faults in 2019-02 2020-02", Text(second));
        Assert.Equal(4, before.Count);
        Assert.Equal(before, await RowsAsync(scene));
    }

    [Fact]
    public async Task ImportAsync_CorrectedFile_ReplacesWhatItNamesAndLeavesTheRest()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna", "2020-02-01 bo", "2020-02-02 bo");
        var registered = (await scene.RowsAsync(StorageNames.VisitsTable)).Select(row => row.GetDateTimeOffset("RegisteredAt")).Distinct();
        scene.Clock.Now = scene.Clock.Now.AddDays(1);

        var result = await scene.ImportAsync("2020-02-01 Anna 3403", "2020-02-01 cy", "2020-02-01 bo");

        Assert.Equal("3 rows: 1 added, 1 replaced, 1 unchanged, 0 faults in 2020-02", Text(result));
        var rows = await scene.RowsAsync(StorageNames.VisitsTable);
        Assert.Equal(4, rows.Count);
        var corrected = Assert.Single(rows, row => row.GetString("Municipality") == "3403");
        Assert.Equal(TestKeys.First.PseudonymOf(TestKeys.Id("anna")).Pseudonym, corrected.GetString("UserId"));
        Assert.Equal(registered, [corrected.GetDateTimeOffset("RegisteredAt")]);
    }

    [Fact]
    public async Task ImportAsync_SomeLinesWrong_ImportsTheOthersAndListsThem()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var cy = TestKeys.First.PseudonymOf(TestKeys.Id("cy")).Pseudonym;
        var another = Collection.SourceRows.Row("sagatun|2020-02", "17", 3, cy, "3403");
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable).AddEntityAsync(another);

        var result = await scene.ImportAsync("2020-02-01 anna", "2020-02-30 bo", "2020-02-03 cy", "2020-02-01 #N/A", "2020-02-02 anna");

        Assert.Equal("2 rows: 2 added, 0 replaced, 0 unchanged, 3 faults in 2020-02", Text(result));
        Assert.Equal(["3 date", "4 line", "5 id"], result.Faults.Select(fault => $"{fault.Line} {fault.Column}"));
        Assert.Equal(["2020-02-01 v1", "2020-02-02 v1", "2020-02-03 v1"], await scene.VisitsAsync());
    }

    [Fact]
    public async Task ImportAsync_NoLineRight_WritesNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var result = await scene.ImportAsync("2020-02-30 bo");

        Assert.Equal("0 rows: 0 added, 0 replaced, 0 unchanged, 1 faults in ", Text(result));
        Assert.Empty(await scene.VisitsAsync());
        Assert.Empty(await scene.RowsAsync(StorageNames.PseudonymKeysTable));
    }

    [Fact]
    public async Task ImportAsync_CancelledRow_IsBroughtBack()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        var row = Assert.Single(await scene.RowsAsync(StorageNames.VisitsTable));
        row["Cancelled"] = true;
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal("1 rows: 0 added, 1 replaced, 0 unchanged, 0 faults in 2020-02", Text(await scene.ImportAsync("2020-02-01 anna")));
        Assert.False(Assert.Single(await scene.RowsAsync(StorageNames.VisitsTable)).ContainsKey("Cancelled"));
    }

    [Fact]
    public async Task ImportAsync_DiesAtAnyOfItsWrites_IsFinishedByTheNext()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 u0", "2020-02-02 u0 3403");
        var file = PseudonymScene.FileOf(
            [.. from day in Enumerable.Range(1, 2) from user in Enumerable.Range(0, 60) select $"2020-02-0{day} u{user} 0301"]);
        var centre = await scene.CentreAsync();
        var kill = new KillSwitch();
        await using var app = new Pipeline(scene.Account, scene.Clock, TestKeys.OnlyFirst, services => services
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, Mortal(kill))));
        var call = 1;
        for (var died = true; died; call++)
        {
            kill.FailAt(new FailurePoint(call, call % 2 == 0 ? Failure.DiesBefore : Failure.DiesAfter));
            var failure = await Record.ExceptionAsync(
                () => app.Get<RegistrationImport>().ImportAsync(centre, file, CancellationToken.None));
            died = failure is not null;
            Assert.Equal(died, kill.HasFailed);
        }

        kill.FailAt(null);
        var last = await app.Get<RegistrationImport>().ImportAsync(centre, file, CancellationToken.None);

        Assert.True(call > 2);
        Assert.Equal("120 rows: 0 added, 0 replaced, 120 unchanged, 0 faults in 2020-02", Text(last));
        Assert.Equal(120, (await scene.VisitsAsync()).Count);
        Assert.All(await scene.RowsAsync(StorageNames.VisitsTable), row => Assert.Equal("0301", row.GetString("Municipality")));
    }

    [Fact]
    public async Task ImportAsync_NewKeyInAYearOfTheOldOne_IsRefusedUntilTheNextYear()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await scene.RotateAsync();

        var refusal = await Assert.ThrowsAsync<StateConflictException>(() => scene.ImportAsync("2020-11-01 bo", "2021-01-01 bo"));
        await scene.ImportAsync("2021-01-01 bo");

        Assert.Equal(
            "The year 2020 of sagatun is counted under version 1 of the pseudonym key, and the present key is version 2; nobody could count the users of both. "
            + "The present key can be used from 2021-01-01. To use it for 2020 as well, re-key that year first: POST /api/pseudonyms/rekey?centre=sagatun.",
            refusal.Message);
        Assert.Equal(["2020-02-01 v1", "2021-01-01 v2"], await scene.VisitsAsync());
    }

    [Fact]
    public async Task ImportAsync_JulyYearThatOthersWrote_IsRefusedByWhatWasCollected()
    {
        await using var scene = await PseudonymScene.NewAsync(
            ("centres[0].calendar", "\"july-year\""), ("centres[0].firstPeriod", "\"2018/19-H1\""), ("centres[0].lastPeriod", null), ("centres[0].grants", null),
            ("centres[0].funding", null), ("centres[0].indicators", null), ("overviews", null));
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable).AddEntityAsync(Collection.SourceRows.Row("sagatun|2020-03", "v1", 2, "a", null));
        await scene.CollectAsync();
        await scene.RotateAsync();

        var refusal = await Assert.ThrowsAsync<StateConflictException>(() => scene.ImportAsync("2019-08-01 bo"));
        await scene.ImportAsync("2020-07-01 bo");

        Assert.Contains("2019/20 of sagatun is counted under version 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("can be used from 2020-07-01", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_ImportedBeforeTheYearWasReKeyed_IsNotImportedAgain()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await scene.RotateAsync();
        await scene.RekeyAsync(dryRun: false, "anna");

        await scene.ImportAsync("2020-02-01 anna", "2020-02-02 anna");

        Assert.Equal(["2020-02-01 v2", "2020-02-02 v2"], await scene.VisitsAsync());
    }

    private static string Text(ImportResult result) =>
        $"{result.Rows} rows: {result.Added} added, {result.Replaced} replaced, {result.Unchanged} unchanged, {result.FaultsInAll} faults "
        + $"in {string.Join(' ', result.Months)}";

    private static TableClientOptions Mortal(KillSwitch kill)
    {
        var options = new TableClientOptions();
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        return options;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(PseudonymScene scene) =>
    [
        .. (await scene.RowsAsync(StorageNames.VisitsTable))
            .Select(row => string.Join(' ', row.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"))),
    ];
}
