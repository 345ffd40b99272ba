using System.Net;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ErasePersonTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_DryRunAndThenNot_OnlyThenErases()
    {
        var row = SourceRows.Row("varres|2021-01", "erased", 2, TestKeys.First.PseudonymOf(TestKeys.Id("B2")).Pseudonym, "3403");
        await App.Account.Tables.GetTableClient(StorageNames.VisitsTable).AddEntityAsync(row);

        var dry = await EraseAsync(new { id = "b2", centre = "varres", name = "Kari" });
        var wet = await EraseAsync(new { id = "b2", centre = "varres", name = "Kari", dryRun = false });
        var again = await EraseAsync(new { id = "b2", name = "Kari", dryRun = true });

        Assert.Equal(["True 1", "False 1", "True 0"], new[] { dry, wet, again });
    }

    [Fact]
    public async Task Post_IdThatASpreadsheetRounded_Is400() => Assert.Equal(
        (
            "'id' must be a person's id as the centre knows it. A spreadsheet has turned the id into a rounded number, "
                + "or one with decimals: format its column as text, and enter the id anew.",
            "id",
            "Bad Request"),
        await (await App.PostAsync("persons/erase", new { id = "3,11299E+10", name = "Kari" })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_WithoutName_Is400() => Assert.Equal(
        ("'name' must say who you are, in at most 100 characters on one line; 'system' is taken.", "name", "Bad Request"),
        await (await App.PostAsync("persons/erase", new { id = "b2", dryRun = false })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_DryRunAsText_Is400RatherThanTakenForFalse() => Assert.Equal(
        ("'dryRun' must be true or false, without quotation marks.", "dryRun", "Bad Request"),
        await (await App.PostAsync("persons/erase", new { id = "b2", name = "Kari", dryRun = "false" })).ProblemAsync(HttpStatusCode.BadRequest));

    private async Task<string> EraseAsync(object order)
    {
        var view = await (await App.PostAsync("persons/erase", order)).JsonAsync(HttpStatusCode.OK);
        return $"{view.GetProperty("dryRun").GetBoolean()} {view.GetProperty("erasure").GetProperty("visits")}";
    }
}
