using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azurite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests;

namespace ReportingPipeline.Benchmarks.Collecting;

/// <summary>The product's services on a storage emulator of their own, in memory, with synthetic centres.</summary>
internal sealed class CollectorInAzurite : IAsyncDisposable
{
    private const int RowsAtOnce = 100;

    private readonly AzuriteServer _azurite;
    private readonly ServiceProvider _services;
    private readonly TableServiceClient _tables;

    private CollectorInAzurite(AzuriteServer azurite, ServiceProvider services)
    {
        _azurite = azurite;
        _services = services;
        _tables = services.GetRequiredService<TableServiceClient>();
    }

    /// <summary>The 24 months of the last two years that have ended; months after them are asked for as well, and are empty.</summary>
    public static IReadOnlyList<YearMonth> Months { get; } =
        [.. Enumerable.Range(0, 24).Select(month => new YearMonth(TimeProvider.System.GetLocalNow().Year - 2, 1).AddMonths(month))];

    /// <summary>With synthetic centres of these ids.</summary>
    public static Task<CollectorInAzurite> StartAsync(TimeSpan timestampOverlap, params IReadOnlyList<string> centreIds) =>
        StartAsync(SyntheticCentre.File(Months[0], centreIds), timestampOverlap);

    /// <summary>With the centres of a file.</summary>
    public static async Task<CollectorInAzurite> StartAsync(string centresFile, TimeSpan timestampOverlap)
    {
        var azurite = await AzuriteServer.StartAsync(new AzuriteOptions(), Console.Error.WriteLine);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            [$"{CollectionOptions.Section}:{nameof(CollectionOptions.TimestampOverlap)}"] = $"{timestampOverlap:c}",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddReportingPipeline(settings).BuildServiceProvider();
        var collector = new CollectorInAzurite(azurite, services);
        await ((StorageSetup)services.GetRequiredService<IHostedService>()).StartingAsync(CancellationToken.None);
        await services.GetRequiredService<BlobServiceClient>()
            .GetBlobContainerClient(StorageNames.ConfigurationContainer)
            .GetBlobClient(StorageNames.CentresBlob)
            .UploadAsync(BinaryData.FromString(centresFile));
        return collector;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Centre> CentreAsync(string id) =>
        (await Get<CentresBlob>().ReadAsync(CancellationToken.None)).Single(centre => centre.Id == id);

    /// <summary>Collects all centres, one after the other.</summary>
    public async Task<CollectionResult> CollectAsync(bool everything)
    {
        var centres = await Get<CentresBlob>().ReadAsync(CancellationToken.None);
        return await Get<VisitCollector>().CollectAllAsync(everything, centres.Select(centre => centre.Id));
    }

    /// <summary>Writes new visits, which the emulator does far faster than it replaces any.</summary>
    public Task AddAsync(IEnumerable<VisitRow> visits) => WriteAsync(_tables, visits, TableTransactionActionType.Add);

    /// <summary>Replaces visits.</summary>
    public Task ReplaceAsync(IEnumerable<VisitRow> visits) => WriteAsync(_tables, visits, TableTransactionActionType.UpsertReplace);

    /// <summary>Writes visits, several partitions at a time.</summary>
    public static Task WriteAsync(
        TableServiceClient tables, IEnumerable<VisitRow> visits, TableTransactionActionType action) => Parallel.ForEachAsync(
        visits.GroupBy(visit => visit.PartitionKey),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (partition, token) =>
        {
            var table = tables.GetTableClient(StorageNames.VisitsTable);
            foreach (var rows in partition.Chunk(RowsAtOnce))
            {
                await table.SubmitTransactionAsync(
                    rows.Select(row => new TableTransactionAction(action, ExampleLoader.ToEntity(row))), token);
            }
        });

    /// <summary>Forgets that anything was ever collected; the counts stay behind, as those of a crashed run would.</summary>
    public async Task ForgetAsync()
    {
        var heads = _tables.GetTableClient(StorageNames.CollectionsTable);
        await foreach (var row in heads.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
        {
            await heads.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
