using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RekeyingTests
{
    [Fact]
    public async Task RekeyAsync_DryRun_SaysWhatWouldBeDoneAndDoesNothing()
    {
        await using var scene = await RotatedAsync();

        var years = await scene.RekeyAsync(dryRun: true, "anna", "bo");

        Assert.Equal([new("2019", 2, 0, 0, IsDone: false), new("2020", 1, 0, 1, IsDone: false)], years);
        Assert.DoesNotContain(await scene.VisitsAsync(), visit => visit.EndsWith("v2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RekeyAsync_YearWithAnUnknownPseudonym_IsLeftAndOthersAreDone()
    {
        await using var scene = await RotatedAsync();

        var years = await scene.RekeyAsync(dryRun: false, "Anna", "b-o");

        Assert.Equal([new("2019", 2, 0, 0, IsDone: true), new("2020", 1, 0, 1, IsDone: false)], years);
        Assert.Equal(["2019-01-02 v2", "2019-12-02 v2", "2020-01-02 v1", "2020-03-02 v1"], await scene.VisitsAsync());
        await scene.ImportAsync("2019-05-02 dag");
        await Assert.ThrowsAsync<StateConflictException>(() => scene.ImportAsync("2020-05-02 dag"));
    }

    [Fact]
    public async Task RekeyAsync_Everybody_AreTheSamePersonsUnderTheNewKeyAndASecondRunDoesNothing()
    {
        await using var scene = await RotatedAsync();
        var before = await scene.RowsAsync(StorageNames.VisitsTable);

        await scene.RekeyAsync(dryRun: false, "anna", "bo", "cato", "nobody");

        Assert.Empty(await scene.RekeyAsync(dryRun: false, "anna", "bo", "cato"));
        var after = await scene.RowsAsync(StorageNames.VisitsTable);
        Assert.Equal(before.Select(row => (row.RowKey, row["RegisteredAt"])), after.Select(row => (row.RowKey, row["RegisteredAt"])));
        var anna = TestKeys.Second.PseudonymOf(TestKeys.Id("anna")).Pseudonym;
        Assert.Equal(["2019-01-02", "2020-01-02"], after.Where(row => row.GetString("UserId") == anna).Select(row => row.GetString("Date")));
        Assert.Equal([2, 2], (await scene.RowsAsync(StorageNames.PseudonymKeysTable)).Select(row => row.GetInt32("KeyVersion")!.Value));
    }

    [Fact]
    public async Task RekeyAsync_DiedHalfWay_IsFinishedByTheNextRun()
    {
        await using var scene = await RotatedAsync();
        var row = (await scene.RowsAsync(StorageNames.VisitsTable))[0];
        (row["UserId"], row["KeyVersion"]) = (TestKeys.Second.PseudonymOf(TestKeys.Id("anna")).Pseudonym, 2);
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable).UpsertEntityAsync(row);

        var years = await scene.RekeyAsync(dryRun: false, "anna", "bo");

        Assert.Equal(new("2019", 1, 0, 0, IsDone: true), years[0]);
        Assert.Equal(["2019-01-02 v2", "2019-12-02 v2"], (await scene.VisitsAsync()).Take(2));
    }

    [Fact]
    public async Task RekeyAsync_NoPreviousKey_SaysWhatToSet()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var refusal = await Assert.ThrowsAsync<StateConflictException>(() => scene.RekeyAsync(dryRun: true, "anna"));

        Assert.StartsWith("The setting Pseudonyms__PreviousKey is not set", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<PseudonymScene> RotatedAsync()
    {
        var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2019-01-02 anna", "2019-12-02 bo", "2020-01-02 anna", "2020-03-02 cato");
        await scene.CollectAsync();
        await scene.RotateAsync();
        return scene;
    }
}
