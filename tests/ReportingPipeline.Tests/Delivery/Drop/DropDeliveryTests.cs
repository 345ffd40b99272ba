using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Drop;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery.Drop;

public sealed class DropDeliveryTests
{
    private static readonly string[] Beside =
    [
        "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.json", "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.pdf",
        "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.zip",
    ];

    [Fact]
    public async Task HandOverAsync_ReleasedReport_LiesThereInEveryFormatWithChecksums()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        var (reports, drop) = (scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer), scene.Account.Blobs.GetBlobContainerClient("drop-hamar"));
        string[] files = [.. Beside, "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx"];
        Assert.Equal(files.SelectMany(file => new[] { file, $"{file}.sha256" }).Order(StringComparer.Ordinal), drop.GetBlobs().Select(blob => blob.Name));
        Assert.All(files, file =>
        {
            var content = drop.GetBlobClient(file).DownloadContent().Value.Content.ToArray();
            Assert.Equal(reports.GetBlobClient(file).DownloadContent().Value.Content.ToArray(), content);
            Assert.Equal($"{WorkbookBlobs.Sha256Of(content)}  {Path.GetFileName(file)}\n", drop.GetBlobClient($"{file}.sha256").DownloadContent().Value.Content.ToString());
        });
    }

    [Fact]
    public async Task HandOverAsync_ReportFromBeforeThereWereOtherFormats_IsTheWorkbookAlone()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        var reports = scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer);
        var drop = scene.Account.Blobs.GetBlobContainerClient("drop-hamar");
        foreach (var file in Beside) await reports.DeleteBlobAsync(file);
        foreach (var blob in drop.GetBlobs().ToList()) await drop.DeleteBlobAsync(blob.Name);

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        var handOver = await scene.Get<IEnumerable<IChannelDelivery>>().OfType<DropDelivery>().Single().HandOverAsync(
            entry, entry.Outbox[0], centre: null, _ => Task.CompletedTask, CancellationToken.None);

        Assert.IsType<HandOver.Accepted>(handOver);
        Assert.Equal(
            ["sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx", "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx.sha256"],
            drop.GetBlobs().Select(blob => blob.Name));
    }

    [Fact]
    public async Task HandOverAsync_NotReleased_NothingLiesThere()
    {
        await using var scene = await LedgerScene.NewAsync(("centres[0].approvalDays", "366"));
        await scene.ReconcileAsync();

        Assert.NotNull((await scene.EntryAsync(LedgerScene.Hamar)).Workbook);
        Assert.Equal(
            [StorageNames.BooksContainer, StorageNames.ConfigurationContainer, StorageNames.CountsContainer, StorageNames.DraftsContainer],
            scene.Account.Blobs.GetBlobContainers().ToList()
                .Where(container => scene.Account.Blobs.GetBlobContainerClient(container.Name).GetBlobs().Any())
                .Select(container => container.Name).Order(StringComparer.Ordinal));
    }
}
