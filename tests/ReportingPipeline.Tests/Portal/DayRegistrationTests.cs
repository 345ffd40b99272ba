using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Pseudonyms;

namespace ReportingPipeline.Tests.Portal;

public class DayRegistrationTests
{
    private const string Day = "2020-02-03";

    private static readonly FormTarget Target = new("/staff/visits");

    [Fact]
    public async Task AnswerAsync_SomeRows_StoresThemUnderPseudonymsAndKeepsTheDay()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var shown = await SendAsync(scene, "save", ("kind-1", "user"), ("id-1", "anna"), ("municipality-1", "hamar"), ("kind-4", "other"));

        Assert.Equal((2, Day), (shown.Saved, shown.Input.Value("date")));
        Assert.Empty(shown.Input.Errors);
        Assert.Null(shown.Input.Value("id-1"));
        var rows = await scene.RowsAsync(StorageNames.VisitsTable);
        Assert.Equal(["other ", "user 3403"], rows.Select(row => $"{row.GetString("Kind")} {row.GetString("Municipality")}").Order());
        Assert.Contains(rows, row => row.GetString("UserId") == TestKeys.First.PseudonymOf(TestKeys.Id("anna")).Pseudonym);
    }

    [Fact]
    public async Task AnswerAsync_TheSameDayAgain_AddsFurtherVisitsButAUserOnce()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await SendAsync(scene, "save", ("kind-1", "user"), ("id-1", "anna"), ("kind-2", "other"), ("kind-3", "other"));

        await SendAsync(scene, "save", ("kind-1", "user"), ("id-1", "anna"), ("kind-2", "other"));

        var kinds = (await scene.RowsAsync(StorageNames.VisitsTable)).CountBy(row => row.GetString("Kind")).ToDictionary();
        Assert.Equal((1, 3), (kinds["user"], kinds["other"]));
    }

    [Fact]
    public async Task AnswerAsync_FaultyRows_StoresNothingAndKeepsWhatWasFilledIn()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var shown = await SendAsync(
            scene,
            "save",
            ("kind-1", "user"), ("id-1", "anna"),
            ("id-2", "bo"),
            ("kind-3", "user"), ("id-3", "anna"),
            ("kind-5", "other"), ("municipality-5", "oslo"));

        Assert.Null(shown.Saved);
        Assert.Equal(
            [
                ("id-3", FieldErrorKind.IdRepeated, 3),
                ("kind-2", FieldErrorKind.KindMissing, 2),
                ("municipality-5", FieldErrorKind.MunicipalityRefused, 5),
            ],
            shown.Input.Errors.Select(error => (error.Key, error.Value.Kind, error.Value.Row)).Order());
        Assert.Equal("bo", shown.Input.Value("id-2"));
        Assert.Empty(await scene.RowsAsync(StorageNames.VisitsTable));
    }

    [Fact]
    public async Task AnswerAsync_AnotherSystemSaysOtherwise_StoresNothingAndSaysWhichRow()
    {
        await using var scene = await PseudonymScene.NewAsync();
        var cy = TestKeys.First.PseudonymOf(TestKeys.Id("cy")).Pseudonym;
        await scene.Account.Tables.GetTableClient(StorageNames.VisitsTable)
            .AddEntityAsync(SourceRows.Row("sagatun|2020-02", "17", 3, cy, "3403"));

        var shown = await SendAsync(scene, "save", ("kind-1", "other"), ("kind-2", "user"), ("id-2", "cy"), ("municipality-2", "stange"));

        Assert.Null(shown.Saved);
        Assert.Equal(new FieldError(FieldErrorKind.RegisteredElsewhere, 2), Assert.Single(shown.Input.Errors).Value);
        Assert.Equal(("other", "cy"), (shown.Input.Value("kind-1"), shown.Input.Value("id-2")));
        Assert.Single(await scene.RowsAsync(StorageNames.VisitsTable));
    }

    [Fact]
    public async Task AnswerAsync_AYearUnderAnotherKey_SaysSoAndStoresNothing()
    {
        await using var scene = await PseudonymScene.NewAsync();
        await SendAsync(scene, "save", ("kind-1", "user"), ("id-1", "anna"));
        await scene.RotateAsync();

        var shown = await SendAsync(scene, "save", ("kind-1", "user"), ("id-1", "bo"));

        Assert.Equal(new FieldError(FieldErrorKind.KeyRefused), shown.Input.Error("date"));
        Assert.Single(await scene.RowsAsync(StorageNames.VisitsTable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2999-01-01")]
    [InlineData("yesterday")]
    public async Task AnswerAsync_NoSuchDay_SaysSoOnce(string date)
    {
        await using var scene = await PseudonymScene.NewAsync();

        var shown = await SendAsync(scene, "save", ("date", date), ("kind-1", "user"), ("kind-2", "other"));

        Assert.Equal(new FieldError(FieldErrorKind.DateRefused), Assert.Single(shown.Input.Errors).Value);
    }

    [Fact]
    public async Task AnswerAsync_EveryRowEmpty_SaysSo()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var shown = await SendAsync(scene, "save");

        Assert.Equal(new FieldError(FieldErrorKind.NothingFilledIn), Assert.Single(shown.Input.Errors).Value);
    }

    [Fact]
    public async Task AnswerAsync_MoreRows_AddsTenAndKeepsWhatWasFilledIn()
    {
        await using var scene = await PseudonymScene.NewAsync();

        var shown = await SendAsync(scene, "more", ("rows", "10"), ("id-1", "anna"));

        Assert.Equal((20, "anna"), (shown.Rows, shown.Input.Value("id-1")));
        Assert.Equal(200, (await SendAsync(scene, "more", ("rows", "99999"))).Rows);
    }

    private static async Task<RegistrationContent> SendAsync(
        PseudonymScene scene, string action, params (string Name, string Value)[] fields)
    {
        var form = fields.Prepend(("date", Day)).Append(("action", action)).Reverse().DistinctBy(field => field.Item1)
            .ToDictionary(field => field.Item1, field => field.Item2);
        return await scene.Get<DayRegistration>().AnswerAsync(
            await scene.CentreAsync(), Target, form.GetValueOrDefault, CancellationToken.None);
    }
}
