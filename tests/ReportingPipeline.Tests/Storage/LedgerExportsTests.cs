using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class LedgerExportsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private const int Rows = 1_200;

    private static readonly DateOnly Day = new(2019, 7, 15);

    [Fact]
    public async Task WriteAsync_MoreRowsThanAPageHas_WritesThemPageByPageIntoOneFile()
    {
        var exports = new LedgerExports(account.Tables, account.Blobs);
        var ledger = account.Tables.GetTableClient(StorageNames.LedgerTable);
        await ledger.WriteAllAsync(Enumerable.Range(0, Rows).Select(Row), CancellationToken.None);

        for (var run = 0; run < 2; run++) Assert.Equal(Rows, await exports.WriteAsync(Day, CancellationToken.None));

        var file = account.Blobs.GetBlobContainerClient(StorageNames.ExportsContainer).GetBlockBlobClient($"2019-07-15/{StorageNames.LedgerTable}.jsonl");
        Assert.Equal(2, (await file.GetBlockListAsync(BlockListTypes.Committed)).Value.CommittedBlocks.Count());
        var lines = (await file.DownloadContentAsync()).Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, Rows).Select(number => TableRowJson.ToLine(Row(number))), lines);
    }

    private static TableEntity Row(int number) => new("centre", $"entry|{number:0000}") { ["Number"] = number };
}
