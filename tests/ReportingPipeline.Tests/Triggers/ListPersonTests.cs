using System.Net;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ListPersonTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_PersonUnderBothKeys_ListsTheRowsWithoutPseudonyms()
    {
        var visits = App.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        foreach (var (key, month) in new[] { (TestKeys.First, "2021-01"), (TestKeys.Second, "2021-02") })
        {
            var row = SourceRows.Row($"rom-agder|{month}", "listed", 2, key.PseudonymOf(TestKeys.Id("A-1")).Pseudonym, "3403");
            row["KeyVersion"] = key.Version;
            await visits.UpsertEntityAsync(row);
        }

        var listed = await (await App.PostAsync("persons/list", new { id = "a1", centre = "rom-agder", name = "Kari" })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("[2,1]", listed.GetProperty("keyVersions").GetRawText());
        Assert.Equal(
            ["rom-agder|2021-01 listed 2021-01-02 user 3403", "rom-agder|2021-02 listed 2021-02-02 user 3403"],
            listed.GetProperty("visits").Each(visit => $"{visit.Text("partitionKey")} {visit.Text("rowKey")} {visit.Text("date")} {visit.Text("kind")} {visit.Text("municipality")}").Order());
        Assert.Equal((0, 0), (listed.GetProperty("collected").GetArrayLength(), listed.GetProperty("frozen").GetArrayLength()));
        Assert.DoesNotContain(TestKeys.First.PseudonymOf(TestKeys.Id("a1")).Pseudonym, listed.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        null, null, "Kari", "id",
        "'id' must be a person's id as the centre knows it. "
        + "An id is made of Latin letters, digits and signs, with at least one besides separators.")]
    [InlineData("Ukjent", null, "Kari", "id", "'id' must be a person's id as the centre knows it. This says that the id is unknown.")]
    [InlineData("a1", "vang", "Kari", "centre", "'centre' must be one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    [InlineData("a1", null, "", "name", "'name' must say who you are, in at most 100 characters on one line; 'system' is taken.")]
    public async Task Post_WrongField_Is400(string? id, string? centre, string name, string field, string detail) => Assert.Equal(
        (detail, field, "Bad Request"), await (await App.PostAsync("persons/list", new { id, centre, name })).ProblemAsync(HttpStatusCode.BadRequest));
}
