using System.Collections;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Reporting;

public sealed class ReportFilesTests
{
    private const string Hamar = "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1";
    private const string Stange = "sagatun/2019-H1/stange/Sagatun_2019-H1_Stange_v1";
    private const string Data = $"{Hamar}.json";

    private static readonly (string, string?) NeverByItself = ("centres[0].approvalDays", "366");

    [Fact]
    public async Task StoreDraftAsync_BuiltReport_IsAWorkbookMarkedAsADraftAndNothingElse()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.ReconcileAsync();

        Assert.Equal(
            [($"{Hamar}_UTKAST-1.xlsx", ReportWorkbook.ContentType), ($"{Stange}_UTKAST-1.xlsx", ReportWorkbook.ContentType)],
            Files(Drafts(scene)));
        Assert.Empty(Files(Reports(scene)));
        var draft = await scene.TextAsync(LedgerScene.Hamar);
        Assert.All(draft.Split("\n=== ").Skip(1), sheet => Assert.Contains("UTKAST", sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("SHA-256", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_ReleasedReport_LiesThereInEveryFormatAndPrintsTheHashOfItsData()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        Assert.Equal(
            [
                (Data, "application/json"), ($"{Hamar}.pdf", "application/pdf"),
                ($"{Hamar}.xlsx", ReportWorkbook.ContentType), ($"{Hamar}.zip", "application/zip"),
                ($"{Stange}.json", "application/json"), ($"{Stange}.pdf", "application/pdf"),
                ($"{Stange}.xlsx", ReportWorkbook.ContentType), ($"{Stange}.zip", "application/zip"),
            ],
            Files(Reports(scene)));
        var (data, text) = (await ReadAsync(scene, Data), await scene.TextAsync(LedgerScene.Hamar));
        Assert.Contains(WorkbookBlobs.Sha256Of(data), text, StringComparison.Ordinal);
        Assert.Equal(CodeVersion.Running.Text, JsonSerializer.Deserialize<JsonElement>(data).GetProperty("heading").GetProperty("codeVersion").GetString());
        Assert.Contains(CodeVersion.Running.Text, text, StringComparison.Ordinal);
        Assert.DoesNotContain("UTKAST", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_DiedBeforeTheWorkbook_TakesTheFilesThatAreThere()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        var before = Stamps(scene).Where(file => !file.EndsWith(".xlsx", StringComparison.Ordinal)).ToHashSet();
        await Reports(scene).DeleteBlobAsync($"{Hamar}.xlsx");

        var (workbook, sayThis) = await StoreAgainAsync(scene, entry);

        Assert.Equal((entry.Release, true), (workbook, sayThis));
        Assert.Superset(before, Stamps(scene).ToHashSet());
    }

    [Fact]
    public async Task StoreAsync_DiedAfterStoringDataThatTellOtherFigures_PublishesAnewBesideThem()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        var other = Encoding.UTF8.GetBytes("{}");
        await scene.Get<WorkbookBlobs>().StoreBesideAsync(
            LedgerScene.Id(LedgerScene.Hamar), Path.GetFileNameWithoutExtension(Data), ReportFormat.Data, other, CancellationToken.None);

        await scene.ReconcileAsync();

        Assert.Equal($"{Hamar}-2.xlsx", (await scene.EntryAsync(LedgerScene.Hamar)).Release!.BlobName);
        Assert.Equal(other, await ReadAsync(scene, Data));
        var data = await ReadAsync(scene, $"{Hamar}-2.json");
        Assert.Contains(WorkbookBlobs.Sha256Of(data), await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreDraftAsync_Preview_IsAWorkbookAlone()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<ReportRequests>().PreviewAsync([new ReportId("sagatun", "2019-H2", "hamar")], "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal(["sagatun/2019-H2/hamar/Sagatun_2019-H2_Hamar_FORHANDSVISNING-1.xlsx"], Files(Drafts(scene)).Select(file => file.Name));
        Assert.Empty(Files(Reports(scene)));
        Assert.DoesNotContain("SHA-256", await scene.TextAsync("sagatun_2019-H2_hamar_r0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreAsync_ReleasedReport_WritesItsDataOnceForAllFormats()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        var timesRead = 0;

        await StoreAgainAsync(scene, await scene.EntryAsync(LedgerScene.Hamar), model => model with
        {
            Municipalities = [model.Municipalities[0] with { Codes = new CountedCodes(model.Municipalities[0].Codes, () => timesRead++) }],
        });

        Assert.Equal(1, timesRead);
    }

    private static async Task<(BuiltWorkbook Workbook, bool SayThis)> StoreAgainAsync(
        LedgerScene scene, LedgerEntry entry, Func<ReportModel, ReportModel>? edit = null)
    {
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var frozen = await scene.Get<FrozenReports>().ReadAsync(entry, centre, CancellationToken.None);
        var model = (await scene.Get<FrozenReports>().ComposeAsync(entry, centre, frozen, CancellationToken.None)).Model;
        return await scene.Get<ReportFiles>().StoreAsync(entry, edit?.Invoke(model) ?? model, Language.Bokmal, CancellationToken.None);
    }

    // Of a municipality's codes nothing but the data file tells.
    private sealed class CountedCodes(IReadOnlyList<DatedCode> codes, Action onRead) : IReadOnlyList<DatedCode>
    {
        public int Count => codes.Count;

        public DatedCode this[int index] => codes[index];

        public IEnumerator<DatedCode> GetEnumerator()
        {
            onRead();
            return codes.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static BlobContainerClient Reports(LedgerScene scene) => scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer);

    private static BlobContainerClient Drafts(LedgerScene scene) => scene.Account.Blobs.GetBlobContainerClient(StorageNames.DraftsContainer);

    private static List<(string Name, string ContentType)> Files(BlobContainerClient container) =>
        [.. container.GetBlobs().Select(blob => (blob.Name, blob.Properties.ContentType))];

    private static List<string> Stamps(LedgerScene scene) => [.. Reports(scene).GetBlobs().Select(blob => $"{blob.Properties.ETag} {blob.Name}")];

    private static async Task<byte[]> ReadAsync(LedgerScene scene, string name) => (await scene.Get<WorkbookBlobs>().ReadAsync(name, CancellationToken.None))!;
}
