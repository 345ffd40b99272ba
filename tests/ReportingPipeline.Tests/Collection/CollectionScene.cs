using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;
using ReportingPipeline.Tests.Storage;

namespace ReportingPipeline.Tests.Collection;

/// <summary>A centre of two municipalities, its source table in a storage account of its own, and the collector on it.</summary>
internal sealed class CollectionScene
{
    public const string CentreId = "huset";

    private readonly StorageAccount _account;
    private readonly VisitCollector _collector;

    private CollectionScene(StorageAccount account, TimeProvider clock)
    {
        _account = account;
        Visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
        CurrentCounts = new CurrentCountsTable(account.Tables);
        Counts = new CollectedCountsBlobs(account.Blobs, TestCountsCache.New());
        _collector = Collector(account.Tables, account.Blobs, clock);

        var (forTables, forBlobs) = (new TableClientOptions(), new BlobClientOptions());
        forTables.AddPolicy(Kill, HttpPipelinePosition.PerCall);
        forBlobs.AddPolicy(Kill, HttpPipelinePosition.PerCall);
        MortalCollector = Collector(
            new TableServiceClient(account.ConnectionString, forTables), new BlobServiceClient(account.ConnectionString, forBlobs), clock);
    }

    /// <summary>The first month in which visits are expected: lately, so that a run asks for few months.</summary>
    public static YearMonth FirstMonth { get; } = new YearMonth(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)).AddMonths(-2);

    public TableClient Visits { get; }

    public CurrentCountsTable CurrentCounts { get; }

    public CollectedCountsBlobs Counts { get; }

    public KillSwitch Kill { get; } = new();

    /// <summary>A collector that <see cref="Kill"/> can kill.</summary>
    public VisitCollector MortalCollector { get; }

    public TableServiceClient Tables => _account.Tables;

    public string ConnectionString => _account.ConnectionString;

    public static async Task<CollectionScene> NewAsync(TimeProvider? clock = null)
    {
        var scene = new CollectionScene(await StorageAccount.NewAsync(), clock ?? TimeProvider.System);
        await scene.ConfigureAsync("ost", "vest");
        return scene;
    }

    public Task ConfigureAsync(params string[] municipalities)
    {
        var codes = new Dictionary<string, string> { ["ost"] = "1001", ["vest"] = "1002", ["nord"] = "1003" };
        var ids = string.Join(", ", municipalities.Select(id => $"\"{id}\""));
        var centres = $$"""
            {
              "municipalities": [{{string.Join(", ", municipalities.Select(id => $$"""{ "id": "{{id}}", "name": "{{id}}", "codes": [{ "code": "{{codes[id]}}" }] }"""))}}],
              "centres": [{
                "id": "{{CentreId}}", "name": "Huset", "calendar": "calendar-year", "reportsBy": "half-year",
                "registeredFrom": "{{FirstMonth}}", "firstPeriod": "{{FirstMonth.Year + 1}}-H1", "municipalities": [{{ids}}], "recipients": []
              }]
            }
            """;
        return _account.Blobs.GetBlobContainerClient(StorageNames.ConfigurationContainer).GetBlobClient(StorageNames.CentresBlob)
            .UploadAsync(BinaryData.FromString(centres), overwrite: true);
    }

    public Task<CollectionResult> CollectAsync() => _collector.CollectAllAsync(everything: false, CentreId);

    public Task<CollectionResult> RecountAsync() => _collector.CollectAllAsync(everything: true, CentreId);

    /// <summary>What a report would read now, one line a figure; empty before the first run.</summary>
    public async Task<string> CountsAsync(string scopeId = CentreId)
    {
        var current = await CurrentCounts.ReadAsync(scopeId, CancellationToken.None);
        var years = new List<YearCounts>();
        foreach (var year in current.Years)
        {
            years.Add(await Counts.ReadAsync(scopeId, year.Key, year.Value.Generation, CancellationToken.None)
                ?? throw new InvalidOperationException($"The current counts of {year.Key} are gone."));
        }

        return Describe(years);
    }

    /// <summary>Counts as text, the same for equal counts; years without any are left out.</summary>
    public static string Describe(IEnumerable<YearCounts> years) => string.Join('\n', years.OrderBy(year => year.Year).SelectMany(year =>
        year.Visits.Select(row => $"{row.Month} {row.MunicipalityId} {row.Tally}")
            .Concat(year.Users.Select(row => $"{year.Year} {row.User} {string.Join(';', row.Months)}"))
            .Concat(year.Days.SelectMany(row => row.Dates()).Select(day => $"{day:O}"))
            .Concat(year.Rejected.Select(row => $"{row.Partition.Key} {row.Reason} {row.Rows}"))));

    /// <summary>Deletes the counts in a blob.</summary>
    public Task DeleteCountsAsync(string name) =>
        _account.Blobs.GetBlobContainerClient(StorageNames.CountsContainer).DeleteBlobAsync(name);

    /// <summary>The keys and reasons of the rejected rows that are listed as current.</summary>
    public async Task<IReadOnlyList<string>> RejectedRowsAsync(string scopeId = CentreId)
    {
        var rejected = new RejectedVisitsTable(Tables);
        var current = await CurrentCounts.ReadAsync(scopeId, CancellationToken.None);
        var keys = current.Years.Values.SelectMany(year => year.Partitions)
            .Where(partition => partition.Value.RejectedGeneration is not null)
            .Select(partition => RejectedVisitsTable.PartitionKey(scopeId, partition.Key, partition.Value.RejectedGeneration!));
        var rows = await rejected.ReadAsync(keys, int.MaxValue, CancellationToken.None);
        return [.. rows.Select(row => $"{row.PartitionKey} {row.RowKey} {row.Reason}")];
    }

    // Clocks are the same here, so that an overlap of a moment is enough and most runs read only what has changed.
    private VisitCollector Collector(TableServiceClient tables, BlobServiceClient blobs, TimeProvider clock) => new(
        new CentresBlob(_account.Blobs, TimeProvider.System), new ConfigurationInUse(tables, new CurrentCountsTable(tables), new BooksBlobs(_account.Blobs, new LedgerTable(tables), TestCountsCache.New()), new LedgerTable(tables)), new VisitTable(tables), new CurrentCountsTable(tables), new CollectedCountsBlobs(blobs, TestCountsCache.New()),
        new RejectedVisitsTable(tables), Options.Create(new CollectionOptions { TimestampOverlap = TimeSpan.FromMilliseconds(20) }),
        clock, NullLogger<VisitCollector>.Instance);
}
