using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReportingPipeline.Collection;
using ReportingPipeline.Reporting;
using ReportingPipeline.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;
using ReportingPipeline.Tests.Storage;

namespace ReportingPipeline.Tests.Retention;

/// <summary>
/// The example centre with one recipient, registered from 2019 on and reporting from 2024-H1 on. That report is the last with
/// figures from 2019, whose visits expire on 2024-10-01. Users of 2019 and before have pseudonyms of their own.
/// </summary>
internal sealed class RetentionScene : IAsyncDisposable
{
    /// <summary>The first day on which 2019 may be deleted.</summary>
    public const string FirstDayOfDeletion = "2024-10-01T06:00Z";

    /// <summary>What every pseudonym that has expired then holds.</summary>
    public const string Expired = "expired-user";

    private RetentionScene(LedgerScene ledger) => Ledger = ledger;

    public LedgerScene Ledger { get; }

    /// <summary>A scene in which every report up to 2024-H1 is released, that one in its second revision.</summary>
    /// <param name="firstPeriod">The first period that is reported.</param>
    public static async Task<RetentionScene> NewAsync(string firstPeriod = "2024-H1")
    {
        var scene = new RetentionScene(await LedgerScene.EmptyAsync(mailServer: null, Edits(firstPeriod)));
        var broken = LedgerScene.Visit("2019-05", "broken", 6, $"{Expired}-3", "0403");
        broken["Kind"] = "ukjent";
        await scene.Ledger.WriteAsync(
            LedgerScene.Visit("2018-05", "stray", 4, $"{Expired}-0", "0403"),
            LedgerScene.Visit("2019-01", "v1", 14, $"{Expired}-1", "0403"),
            LedgerScene.Visit("2019-11", "v2", 5, $"{Expired}-2", "0417"),
            LedgerScene.Visit("2019-11", "v3", 6, "kept-user-1", "0403"),
            broken,
            LedgerScene.Visit("2020-02", "v4", 3, "kept-user-1", "3403"),
            LedgerScene.Visit("2021-03", "v5", 3, "kept-user-2", "3403"),
            LedgerScene.Visit("2024-02", "v6", 3, "kept-user-3", "3413"),
            new TableEntity("sagatun|vår 2019", "astray"));
        await scene.Ledger.SpendNightAsync("2024-07-16T06:00Z");
        await scene.ExplainAsync();

        await scene.Ledger.WriteAsync(LedgerScene.Crowd("2024-05", "late-user-", 5, "3403", "2024-07-20T12:00Z"));
        await scene.Ledger.SpendNightAsync("2024-08-01T06:00Z");
        await scene.ExplainAsync();
        return scene;
    }

    /// <summary>Makes the window of every report longer than its counts are kept.</summary>
    public Task ReviseForeverAsync() => Ledger.ConfigureAsync([.. Edits("2024-H1"), ("centres[0].revisedForMonths", "120")]);

    /// <summary>Has the centre report nothing any more after 2024-H1.</summary>
    public Task EndAsync() => Ledger.ConfigureAsync([.. Edits("2024-H1"), ("centres[0].lastPeriod", "\"2024-H1\"")]);

    /// <summary>The names of the blobs in the books that lie in a folder.</summary>
    public async Task<IReadOnlyList<string>> BooksAsync(string folder)
    {
        var names = new List<string>();
        var books = Ledger.Account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer);
        await foreach (var blob in books.GetBlobsAsync()) names.Add(blob.Name);
        return [.. names.Where(name => name.StartsWith($"sagatun/{folder}/", StringComparison.Ordinal))];
    }

    /// <summary>Adds a recipient that gets the reports of all periods.</summary>
    public Task AddRecipientAsync() => Ledger.ConfigureAsync(
        [.. Edits("2024-H1"), LedgerScene.Recipients("""{ "municipality": "hamar" }""", """{ "municipality": "stange" }""")]);

    /// <summary>Runs the deleting, by clients that a test may kill.</summary>
    public Task DeleteAsync(string now, bool dryRun = false, TableServiceClient? tables = null, BlobServiceClient? blobs = null)
    {
        Ledger.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        return Run(dryRun, tables ?? Ledger.Account.Tables, blobs ?? Ledger.Account.Blobs).DeleteExpiredAsync("sagatun", CancellationToken.None);
    }

    /// <summary>The records, in words.</summary>
    public async Task<IReadOnlyList<string>> RecordsAsync() =>
    [
        .. from record in await Ledger.Get<RetentionTable>().ReadAsync("sagatun", CancellationToken.None)
           let counts = record.Counts
           select FormattableString.Invariant(
               $"{record.At:yyyy-MM-dd} {record.Who}{(record.IsDryRun ? " (dry run)" : "")} {record.Year}: {counts.Visits} visits, {counts.Collected} counts, {counts.Rejected} rejected, {counts.Frozen} frozen"),
    ];

    /// <summary>What the weekly recount and the nightly reconciliation do.</summary>
    public async Task RecountAsync()
    {
        await Ledger.Get<VisitCollector>().CollectAsync("sagatun", everything: true, CancellationToken.None);
        await Ledger.ReconcileAsync();
    }

    /// <summary>
    /// The rows of the ledger, in order, without the days on which a reconciliation last named what is overdue, and looked for
    /// corrections of the books.
    /// </summary>
    public async Task<IReadOnlyList<string>> LedgerAsync() =>
    [
        .. (await RowsAsync(StorageNames.LedgerTable))
            .Where(row => !row.Contains("RowKey=overdue ", StringComparison.Ordinal) && !row.Contains("RowKey=books", StringComparison.Ordinal)),
        $"{(await Ledger.Ledger.ReadBooksHeadAsync("sagatun", CancellationToken.None)) with { ComparedOn = null, ETag = null }}",
    ];

    /// <summary>The rows of a table, in order, without the service's own columns.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        var rows = new List<string>();
        await foreach (var row in Ledger.Account.Tables.GetTableClient(table).QueryAsync<TableEntity>())
        {
            rows.Add(string.Join(' ', row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}")));
        }

        return rows;
    }

    /// <summary>Every blob of the account with its SHA-256, but for collected counts, which have other names each time.</summary>
    public async Task<IReadOnlyList<string>> BlobsAsync() =>
    [
        .. (await ContentsAsync())
            .Where(blob => !blob.Name.StartsWith(StorageNames.CountsContainer + "/", StringComparison.Ordinal))
            .Select(blob => $"{blob.Name} {Convert.ToHexStringLower(SHA256.HashData(blob.Content))}"),
    ];

    /// <summary>Where a text stands: every row of every table, and every blob of every container, that holds it.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string text)
    {
        var found = new List<string>();
        foreach (var table in await Ledger.Account.TableNamesAsync())
        {
            found.AddRange((await RowsAsync(table)).Where(row => row.Contains(text, StringComparison.Ordinal)).Select(row => $"{table}: {row}"));
        }

        var pattern = Encoding.UTF8.GetBytes(text);
        found.AddRange((await ContentsAsync()).Where(blob => blob.Content.AsSpan().IndexOf(pattern) >= 0).Select(blob => blob.Name));
        return found;
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    private RetentionRun Run(bool dryRun, TableServiceClient tables, BlobServiceClient blobs) => new(
        new CentresBlob(blobs, TimeProvider.System), new LedgerTable(tables), new CurrentCountsTable(tables), new ExpiredRows(tables),
        new CollectedCountsBlobs(blobs, TestCountsCache.New()),
        new ExpiredBlobs(blobs, new BooksBlobs(blobs, new LedgerTable(tables), TestCountsCache.New()), new FrozenReportBlobs(blobs, new PartCountsBlobs(blobs, TestCountsCache.New()))),
        new RetentionTable(tables),
        Options.Create(new RetentionOptions { DryRun = dryRun, KeepMonths = 1 }), Ledger.Clock, NullLogger<RetentionRun>.Instance);

    /// <summary>Explains what could not be counted, whereupon everything is released.</summary>
    public async Task ExplainAsync()
    {
        foreach (var entry in await Ledger.Ledger.ReadAsync("sagatun", CancellationToken.None))
        {
            foreach (var check in entry.Checks.Where(check => !entry.IsReleased && !check.IsSettled))
            {
                await Ledger.Get<ReportDecisions>().ExplainAsync(entry.Id, check.Kind, "Kari", "Kontrollert.", CancellationToken.None);
            }
        }

        await Ledger.ReconcileAsync();
        Assert.All(await Ledger.Ledger.ReadAsync("sagatun", CancellationToken.None), entry => Assert.True(entry.IsReleased, $"{entry.Id} {entry.State} {entry.LastError}"));
    }

    private async Task<List<(string Name, byte[] Content)>> ContentsAsync()
    {
        var contents = new List<(string, byte[])>();
        foreach (var container in Ledger.Account.Blobs.GetBlobContainers().Select(container => Ledger.Account.Blobs.GetBlobContainerClient(container.Name)))
        {
            await foreach (var blob in container.GetBlobsAsync())
            {
                contents.Add(($"{container.Name}/{blob.Name}", (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray()));
            }
        }

        return contents;
    }

    private static (string Path, string? Json)[] Edits(string firstPeriod) =>
    [
        LedgerScene.Recipients("""{ "municipality": "hamar" }"""),
        ("centres[0].firstPeriod", $"\"{firstPeriod}\""),
        ("centres[0].revisedForMonths", "2"),
    ];
}
