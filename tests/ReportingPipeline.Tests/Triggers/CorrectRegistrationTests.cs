using System.Net;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Pseudonyms;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>Single visits that were imported: <see cref="CancelRegistration"/> and <see cref="CorrectRegistration"/>.</summary>
public sealed class CorrectRegistrationTests : IAsyncLifetime
{
    private const string Secret = "31129912345";

    private RunningApp _app = null!;

    public async Task InitializeAsync() =>
        _app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false, EditedCentres.With());

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Cancel_UsersVisit_WithdrawsTheRowAndStoresNoId()
    {
        await ImportAsync($"2021-02-01,user,{Secret},3403", "2021-02-02,user,anna,3403");

        var answer = await _app.PostAsync(
            "registrations/cancel", new { name = "Kari", centre = "sagatun", date = "2021-02-01", kind = "user", id = Secret });

        Assert.Equal("""{"centre":"sagatun","isChanged":true}""", (await answer.JsonAsync(HttpStatusCode.OK)).GetRawText());
        Assert.Equal(["2021-02-01 user 3403 cancelled", "2021-02-02 user 3403"], await VisitsAsync());
        await foreach (var row in _app.Account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<TableEntity>())
        {
            Assert.DoesNotContain(Secret, string.Join(" ", row.Select(field => field.Value)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Correct_MunicipalityOfAUsersVisit_ReplacesTheRowInPlace()
    {
        await ImportAsync($"2021-02-01,user,{Secret},3403");

        var answer = await _app.PostAsync(
            "registrations/correct",
            new { name = "Kari", centre = "sagatun", date = "01.02.2021", kind = "bruker", id = Secret, newMunicipality = "3411" });

        Assert.True((await answer.JsonAsync(HttpStatusCode.OK)).GetProperty("isChanged").GetBoolean());
        Assert.Equal(["2021-02-01 user 3411"], await VisitsAsync());
    }

    [Theory]
    [InlineData("newDate", "2021-02-30")]
    [InlineData("newKind", "guest")]
    [InlineData("newId", "漢")]
    [InlineData("newMunicipality", "hamar")]
    public async Task Correct_NewFieldIsWrongAndNobodyCameThatDay_NamesTheField(string field, string value)
    {
        var body = new Dictionary<string, string>
        {
            ["name"] = "Kari",
            ["centre"] = "sagatun",
            ["date"] = "2021-02-02",
            ["kind"] = "user",
            ["id"] = Secret,
            [field] = value,
        };

        var answer = await _app.PostAsync("registrations/correct", body);

        Assert.Equal(field, (await answer.ProblemAsync(HttpStatusCode.BadRequest)).Field);
    }

    [Theory]
    [InlineData("registrations/cancel")]
    [InlineData("registrations/correct")]
    public async Task Post_NobodyCameThatDay_Is404ThatDoesNotRepeatTheId(string path)
    {
        await ImportAsync($"2021-02-01,user,{Secret},3403");

        var answer = await _app.PostAsync(
            path, new { name = "Kari", centre = "sagatun", date = "2021-02-02", kind = "user", id = Secret });

        var (detail, _, _) = await answer.ProblemAsync(HttpStatusCode.NotFound);
        Assert.StartsWith("sagatun has imported no such visit.", detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-02-30", "user", null, "3403", "date")]
    [InlineData("2021-02-01", "guest", null, "3403", "kind")]
    [InlineData("2021-02-01", "user", "#N/A", "3403", "id")]
    [InlineData("2021-02-01", "user", Secret, "34", "municipality")]
    public async Task Cancel_WrongField_Is400(string date, string kind, string? id, string municipality, string field)
    {
        var answer = await _app.PostAsync("registrations/cancel", new { name = "Kari", centre = "sagatun", date, kind, id, municipality });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(field, problem.Field);
        Assert.StartsWith($"'{field}' is wrong. Accepted: ", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_WrongNewField_NamesIt()
    {
        await ImportAsync($"2021-02-01,user,{Secret},3403");

        var answer = await _app.PostAsync(
            "registrations/correct",
            new { name = "Kari", centre = "sagatun", date = "2021-02-01", kind = "user", id = Secret, newDate = "2021-04-01" });

        Assert.Equal("newDate", (await answer.ProblemAsync(HttpStatusCode.BadRequest)).Field);
        Assert.Equal(["2021-02-01 user 3403"], await VisitsAsync());
    }

    private async Task ImportAsync(params string[] lines)
    {
        var answer = await _app.PostFileAsync("registrations?centre=sagatun", string.Join('\n', ["date,kind,id,municipality", .. lines]));
        Assert.Equal(lines.Length, (await answer.JsonAsync(HttpStatusCode.OK)).GetProperty("added").GetInt32());
    }

    private Task<IReadOnlyList<string>> VisitsAsync() => VisitRowTexts.ReadAsync(_app.Account);
}
