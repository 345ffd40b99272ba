using System.Globalization;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Pseudonyms;

public class VisitCorrectionsTests
{
    [Fact]
    public async Task CancelAsync_Twice_ChangesItOnce()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");

        Assert.True(await CancelAsync(scene, Visit("2020-02-01", "anna")));
        Assert.False(await CancelAsync(scene, Visit("2020-02-01", "Anna")));

        Assert.Equal(["2020-02-01 user - cancelled"], await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Fact]
    public async Task CancelAsync_ThenImported_BringsItBack()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await CancelAsync(scene, Visit("2020-02-01", "anna"));

        await scene.ImportAsync("2020-02-01 anna");

        Assert.Equal(["2020-02-01 user -"], await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Fact]
    public async Task CancelAsync_VisitsThatNothingTellsApart_TakesOneAfterTheOther()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 ", "2020-02-01 ", "2020-02-01  3403");
        var nameless = Visit("2020-02-01", id: null);

        Assert.True(await CancelAsync(scene, nameless));
        Assert.Equal(
            ["2020-02-01 user -", "2020-02-01 user - cancelled", "2020-02-01 user 3403"], await VisitRowTexts.ReadAsync(scene.Account));
        Assert.True(await CancelAsync(scene, nameless));
        Assert.False(await CancelAsync(scene, nameless));

        Assert.Null(await CancelAsync(scene, Visit("2020-02-02", id: null)));
    }

    [Fact]
    public async Task CancelAsync_UnderAFormerKey_FindsTheRow()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await scene.RotateAsync();

        Assert.True(await CancelAsync(scene, Visit("2020-02-01", "anna")));
    }

    [Fact]
    public async Task CancelAsync_VisitOfAnotherSystem_IsRefused()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await AddElsewhereAsync(scene);

        var conflict = await Assert.ThrowsAsync<StateConflictException>(() => CancelAsync(scene, Visit("2020-02-03", "cy")));

        Assert.StartsWith("Another system has registered this person on this day", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(["2020-02-03 user 3403"], await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Theory]
    [InlineData("2020-02-01", "anna", "3403", "2020-02-01 user 3403")]
    [InlineData("2020-02-02", "anna", null, "2020-02-01 user - cancelled|2020-02-02 user -")]
    [InlineData("2020-03-01", "anna", null, "2020-02-01 user - cancelled|2020-03-01 user -")]
    [InlineData("2020-02-01", "bo", null, "2020-02-01 user -|2020-02-01 user - cancelled")]
    [InlineData("2020-02-01", null, "3403", "2020-02-01 user - cancelled|2020-02-01 user 3403")]
    [InlineData("2020-02-01", "anna", null, "2020-02-01 user -")]
    public async Task CorrectAsync_TwiceAfterEachOther_LeavesWhatIsRight(string date, string? id, string? municipality, string rows)
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        var (visit, right) = (Visit("2020-02-01", "anna"), Visit(date, id, municipality));

        var changed = await CorrectAsync(scene, visit, right);
        Assert.Equal(rows.Split('|'), await VisitRowTexts.ReadAsync(scene.Account));

        Assert.Equal(rows != "2020-02-01 user -", changed);
        if (id is not null) Assert.False(await CorrectAsync(scene, visit, right));
        Assert.Equal(rows.Split('|'), await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Fact]
    public async Task CorrectAsync_VisitWithoutId_ComesBesideThoseThatThereAre()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 ", "2020-02-01  3403");

        Assert.True(await CorrectAsync(scene, Visit("2020-02-01", id: null), Visit("2020-02-01", id: null, "3403")));

        Assert.Equal(
            ["2020-02-01 user - cancelled", "2020-02-01 user 3403", "2020-02-01 user 3403"], await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Fact]
    public async Task CorrectAsync_OntoADayOfAnotherSystem_IsRefusedAndChangesNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await AddElsewhereAsync(scene);
        await scene.ImportAsync("2020-02-01 cy");

        await Assert.ThrowsAsync<StateConflictException>(
            () => CorrectAsync(scene, Visit("2020-02-01", "cy"), Visit("2020-02-03", "cy", "0403")));

        Assert.Equal(["2020-02-01 user -", "2020-02-03 user 3403"], await VisitRowTexts.ReadAsync(scene.Account));
    }

    [Fact]
    public async Task CorrectAsync_CancelledVisit_IsRefused()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await scene.ImportAsync("2020-02-01 anna");
        await CancelAsync(scene, Visit("2020-02-01", "anna"));

        var conflict = await Assert.ThrowsAsync<StateConflictException>(
            () => CorrectAsync(scene, Visit("2020-02-01", "anna"), Visit("2020-02-01", "anna", "3403")));

        Assert.StartsWith("The visit is cancelled", conflict.Message, StringComparison.Ordinal);
    }

    private static RegistrationLine Visit(string date, string? id, string? municipality = null) => new(
        1,
        DateOnly.Parse(date, CultureInfo.InvariantCulture),
        VisitKind.User,
        id is null ? null : TestKeys.Id(id),
        municipality,
        RegisteredAt: null);

    private static async Task<bool?> CancelAsync(PseudonymScene scene, RegistrationLine visit) =>
        await scene.Get<VisitCorrections>().CancelAsync(await scene.CentreAsync(), visit, CancellationToken.None);

    private static async Task<bool?> CorrectAsync(PseudonymScene scene, RegistrationLine visit, RegistrationLine right) =>
        await scene.Get<VisitCorrections>().CorrectAsync(await scene.CentreAsync(), visit, _ => right, CancellationToken.None);

    private static async Task AddElsewhereAsync(PseudonymScene scene)
    {
        var cy = TestKeys.First.PseudonymOf(TestKeys.Id("cy")).Pseudonym;
        var row = SourceRows.Row("sagatun|2020-02", "17", 3, cy, "3403");
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable).AddEntityAsync(row);
    }
}
