using System.Text;
using System.Text.Json;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Reporting;

public sealed class ReportFilesTests
{
    private const string Data = "sagatun/2019-H1/hamar-r1.json";

    private static readonly (string, string?) NeverByItself = ("centres[0].approvalDays", "366");

    [Fact]
    public async Task StoreAsync_BuiltReport_LiesThereInEveryFormatAndPrintsTheHashOfItsData()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.ReconcileAsync();

        Assert.Equal(
            [
                (Data, "application/json"), ("sagatun/2019-H1/hamar-r1.xlsx", ReportWorkbook.ContentType), ("sagatun/2019-H1/hamar-r1.zip", "application/zip"),
                ("sagatun/2019-H1/stange-r1.json", "application/json"), ("sagatun/2019-H1/stange-r1.xlsx", ReportWorkbook.ContentType), ("sagatun/2019-H1/stange-r1.zip", "application/zip"),
            ],
            Files(scene));
        var data = await ReadAsync(scene, Data);
        Assert.Contains(WorkbookBlobs.Sha256Of(data), await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
        Assert.Equal(CodeVersion.Running.Text, JsonSerializer.Deserialize<JsonElement>(data).GetProperty("heading").GetProperty("codeVersion").GetString());
        Assert.Contains(CodeVersion.Running.Text, await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_DiedBeforeTheWorkbook_TakesTheFilesThatAreThere()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.ReconcileAsync();
        var (entry, before) = (await scene.EntryAsync(LedgerScene.Hamar), Stamps(scene).Where(file => !file.EndsWith(".xlsx", StringComparison.Ordinal)).ToList());
        await Reports(scene).DeleteBlobAsync("sagatun/2019-H1/hamar-r1.xlsx");

        var (workbook, sayThis) = await StoreAgainAsync(scene, entry);

        Assert.Equal((entry.Workbook, true), (workbook, sayThis));
        Assert.Superset(before.ToHashSet(), Stamps(scene).ToHashSet());
    }

    [Fact]
    public async Task StoreAsync_DiedAfterStoringDataThatTellOtherFigures_WritesAnotherDraftBesideThem()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        var other = Encoding.UTF8.GetBytes("{}");
        await scene.Get<WorkbookBlobs>().StoreBesideAsync(LedgerScene.Id(LedgerScene.Hamar), 1, ReportFormat.Data, other, CancellationToken.None);

        await scene.ReconcileAsync();

        Assert.Equal("sagatun/2019-H1/hamar-r1-d2.xlsx", (await scene.EntryAsync(LedgerScene.Hamar)).Workbook!.BlobName);
        Assert.Equal(other, await ReadAsync(scene, Data));
        var data = await ReadAsync(scene, "sagatun/2019-H1/hamar-r1-d2.json");
        Assert.Contains(WorkbookBlobs.Sha256Of(data), await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_Preview_IsAWorkbookAlone()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<ReportDesk>().PreviewAsync([new ReportId("sagatun", "2019-H2", "hamar")], "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal(["sagatun/2019-H2/hamar-preview-1.xlsx"], Files(scene).Select(file => file.Name));
        Assert.DoesNotContain("SHA-256", await scene.TextAsync("sagatun_2019-H2_hamar_r0"), StringComparison.Ordinal);
    }

    private static async Task<(BuiltWorkbook Workbook, bool SayThis)> StoreAgainAsync(LedgerScene scene, LedgerEntry entry)
    {
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var frozen = await scene.Get<FrozenReports>().ReadAsync(entry, CancellationToken.None);
        var model = (await scene.Get<FrozenReports>().ComposeAsync(entry, centre, frozen, CancellationToken.None)).Model;
        return await scene.Get<ReportFiles>().StoreAsync(entry, model, Language.Bokmal, CancellationToken.None);
    }

    private static Azure.Storage.Blobs.BlobContainerClient Reports(LedgerScene scene) => scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer);

    private static List<(string Name, string ContentType)> Files(LedgerScene scene) => [.. Reports(scene).GetBlobs().Select(blob => (blob.Name, blob.Properties.ContentType))];

    private static List<string> Stamps(LedgerScene scene) => [.. Reports(scene).GetBlobs().Select(blob => $"{blob.Properties.ETag} {blob.Name}")];

    private static async Task<byte[]> ReadAsync(LedgerScene scene, string name) => (await scene.Get<WorkbookBlobs>().ReadAsync(name, CancellationToken.None))!;
}
