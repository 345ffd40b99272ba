using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationImportTests
{
    [Fact]
    public async Task ImportAsync_SameFileTwice_LeavesTheRowsAsTheyWere()
    {
        await using var scene = await PseudonymScene.NewAsync();
        string[] lines = ["2020-02-01 anna", "2020-02-01 anna", "2019-02-01 bo"];

        var result = await scene.ImportAsync(lines);
        var before = await RowsAsync(scene);
        scene.Clock.Now = scene.Clock.Now.AddDays(1);
        await scene.ImportAsync([.. lines.Reverse()]);

        Assert.Equal((3, "2019-02 2020-02"), (result.Rows, string.Join(' ', result.Months)));
        Assert.Equal(3, before.Count);
        Assert.Equal(before, await RowsAsync(scene));
    }

    [Fact]
    public async Task ImportAsync_AnyLineWrong_WritesNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var result = await scene.ImportAsync("2020-02-01 anna", "2020-02-30 bo");

        Assert.Equal((3, "date"), (Assert.Single(result.Faults).Line, result.Faults[0].Column));
        Assert.Empty(await scene.VisitsAsync());
        Assert.Empty(await scene.RowsAsync(StorageNames.PseudonymKeysTable));
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

    private static async Task<IReadOnlyList<string>> RowsAsync(PseudonymScene scene) =>
    [
        .. (await scene.RowsAsync(StorageNames.VisitsTable))
            .Select(row => string.Join(' ', row.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"))),
    ];
}
