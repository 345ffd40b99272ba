using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Spreadsheets;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ImportRegistrationsTests(SagatunApp sagatun)
{
    private const string Secret = "31129912345";

    private RunningApp App => sagatun.App;

    // In months of which no report is due yet, so that those that other tests take stay as they are.
    [Fact]
    public async Task Post_File_Is200WithWhatWasTaken()
    {
        var taken = await (await App.PostFileAsync("registrations?centre=rom-agder", $"date,kind,id,municipality\n2021-02-01,user,{Secret},3403\n2021-03-01,other,,"))
            .JsonAsync(HttpStatusCode.OK);

        Assert.Equal(
            """{"rows":2,"added":2,"replaced":0,"unchanged":0,"months":["2021-02","2021-03"],"faults":[],"faultsInAll":0}""",
            taken.GetRawText());
        var rows = new List<string?>();
        await foreach (var row in App.Account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey eq 'rom-agder|2021-02'")) rows.Add(row.GetString("UserId"));
        Assert.Contains(TestKeys.Second.PseudonymOf(TestKeys.Id(Secret)).Pseudonym, rows);
    }

    [Fact]
    public async Task Post_HalfGoodWorkbook_Is200WithTheOtherLines()
    {
        var workbook = TestWorkbook.Of(
            ["Dato", "Type", "ID", "Kommune"],
            [new DateTime(2021, 2, 2), "bruker", 31129912345, 3403],
            ["2021-02-02", "bruker", "3,11E+10"]);

        var taken = await (await App.PostFileAsync("registrations?centre=rom-agder", workbook)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal((1, 1), (taken.GetProperty("added").GetInt32(), taken.GetProperty("faultsInAll").GetInt32()));
        Assert.Equal(["3 id"], taken.GetProperty("faults").Each(fault => $"{fault.GetProperty("line")} {fault.Text("column")}"));
    }

    [Fact]
    public async Task Post_NoLineRight_Is400WithEachFaultAndNoId()
    {
        var answer = await App.PostFileAsync("registrations?centre=rom-agder", $"date;kind;id;municipality\n2021-02-01;{Secret};user;3403\n;user;{Secret};\n");

        var text = await answer.Content.ReadAsStringAsync();
        var (detail, field, _) = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Nothing was imported, as the file has faults; line 2, kind: One of user and other, or bruker and annen.", detail);
        Assert.Equal("body", field);
        var faults = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("faults");
        Assert.Equal(["2 kind", "3 date"], faults.Each(fault => $"{fault.GetProperty("line")} {fault.Text("column")}"));
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_YearUnderAnotherKey_Is409WithWhenTheKeyCanBeUsed()
    {
        var (detail, _, _) = await (await App.PostFileAsync("registrations?centre=sagatun", $"date;kind;id;municipality\n2019-03-01;user;{Secret};\n")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.StartsWith("The year 2019 of sagatun is counted under version 1 of the pseudonym key", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?centre=vang")]
    public async Task Post_NoCentre_Is400(string query) => Assert.Equal(
        ("'centre' must be one of sagatun, bikuben, varres, rom-agder, vanlig.", "centre", "Bad Request"),
        await (await App.PostFileAsync($"registrations{query}", "date;kind;id;municipality\n")).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        var answer = await App.PostFileAsync("registrations?centre=rom-agder", new string(' ', 20_000_001));

        var (detail, _, _) = await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("The body must have at most 20000000 bytes; divide what is larger.", detail);
    }

    [Fact]
    public async Task RunAsync_NoKey_SaysWhatToSet()
    {
        await using var app = await Pipeline.NewAsync(new ManualClock("2021-03-15T12:00:00Z"), EditedCentres.With(), _ => { });
        var request = new DefaultHttpContext { Request = { QueryString = new QueryString("?centre=sagatun"), Body = Stream.Null } }.Request;

        var conflict = await Assert.ThrowsAsync<StateConflictException>(() =>
            new ImportRegistrations(app.Get<CentresBlob>(), app.Get<RegistrationImport>()).RunAsync(request, CancellationToken.None));

        Assert.Contains("Pseudonyms__Key ", conflict.Message, StringComparison.Ordinal);
    }
}
