using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>
/// The ledger of owed reports, a partition for each centre. An entry stands under <c>entry|{period}|{municipality}|r{revision}</c>,
/// its outbox under that key and the channel, and its history under <c>history|…|{sequence}</c>. An entry, its outbox and what
/// its history says change together, and only if nobody has changed the entry since it was read.
/// </summary>
public sealed class LedgerTable
{
    // Sorts after every character that a key can go on with.
    private const char End = '~';

    private const string Entries = "entry|";

    // The row that says which state of the centre's books counts.
    private const string BooksKey = "books";

    // The column that tells one save from every other.
    private const string Writer = "Writer";

    private readonly TableClient _ledger;

    // Every list and every night reads a whole centre.
    private readonly SharedCalls<string, IReadOnlyList<LedgerEntry>> _centres;

    /// <summary>The ledger in an account.</summary>
    public LedgerTable(TableServiceClient tables)
    {
        _ledger = tables.GetTableClient(StorageNames.LedgerTable);
        _centres = new(centreId => ReadEntriesAsync(centreId, Entries, CancellationToken.None));
    }

    /// <summary>An entry; null if there is none.</summary>
    public async Task<LedgerEntry?> FindAsync(RevisionId id, CancellationToken cancellationToken) =>
        (await ReadEntriesAsync(id.Report.CentreId, EntryKey(id), cancellationToken)).SingleOrDefault();

    /// <summary>All revisions of a report, previews first, in order.</summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(ReportId report, CancellationToken cancellationToken) =>
        ReadEntriesAsync(report.CentreId, $"{Entries}{ReportKey(report)}|", cancellationToken);

    /// <summary>Every entry of a centre, in order of period, municipality and revision.</summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string centreId, CancellationToken cancellationToken) =>
        _centres.CallAsync(centreId, cancellationToken);

    /// <summary>The entries of a centre's period, and of all periods after it, in that order.</summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadSinceAsync(string centreId, ReportingPeriod period, CancellationToken cancellationToken) =>
        ReadEntriesAsync(QueryAsync(centreId, $"{Entries}{period.Key}|", Entries + End, cancellationToken));

    /// <summary>What happened to a report, in order of revision and time.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(ReportId report, CancellationToken cancellationToken)
    {
        var history = new List<HistoryEvent>();
        var prefix = $"history|{ReportKey(report)}|";
        await foreach (var row in QueryAsync(report.CentreId, prefix, prefix + End, cancellationToken))
        {
            history.Add(LedgerRows.ToEvent(row));
        }

        return history;
    }

    /// <summary>Which state of a centre's books counts.</summary>
    public async Task<BooksHead> ReadBooksHeadAsync(string centreId, CancellationToken cancellationToken)
    {
        var row = await _ledger.GetEntityIfExistsAsync<TableEntity>(centreId, BooksKey, cancellationToken: cancellationToken);
        return row.HasValue ? LedgerRows.ToBooksHead(row.Value!) : BooksHead.None;
    }

    /// <summary>
    /// Takes steps, all of one centre, together or not at all;
    /// false if one of the entries has changed since it was read.
    /// </summary>
    public Task<bool> TrySaveAsync(CancellationToken cancellationToken, params IEnumerable<LedgerChange> changes) =>
        TrySaveAsync([.. changes.SelectMany(change => Write(change))], cancellationToken);

    /// <summary>
    /// Takes a step, if any, and makes another state of the centre's books count, together or not at all; false if the entry, or which
    /// state counts, has changed since it was read.
    /// </summary>
    public Task<bool> TrySaveAsync(string centreId, BooksHead head, LedgerChange? change, CancellationToken cancellationToken) =>
        TrySaveAsync(
            [.. change is null ? [] : Write(change), Write(LedgerRows.ToRow(centreId, BooksKey, head), head.ETag)],
            cancellationToken);

    private async Task<bool> TrySaveAsync(IReadOnlyList<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        var writer = Guid.NewGuid();
        foreach (var row in rows) ((TableEntity)row.Entity)[Writer] = writer;
        try
        {
            await _ledger.SubmitTransactionAsync(rows, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            // An answer that gets lost makes the client ask again, and then it is refused because of itself.
            var entry = rows[0].Entity;
            var present = await _ledger.GetEntityIfExistsAsync<TableEntity>(
                entry.PartitionKey, entry.RowKey, cancellationToken: cancellationToken);
            return present.HasValue && present.Value!.GetGuid(Writer) == writer;
        }
    }

    /// <summary>
    /// Takes a step that must not be lost to another's: as often as the entry has been changed meanwhile, it is read and the
    /// step made anew. Returns the entry as it then stands; null if there is none.
    /// </summary>
    /// <param name="id">The entry.</param>
    /// <param name="step">The step; null to leave the entry as it is.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    public async Task<LedgerEntry?> UpdateAsync(RevisionId id, Func<LedgerEntry, LedgerChange?> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = await FindAsync(id, cancellationToken);
            if (entry is null || step(entry) is not { } change) return entry;
            if (await TrySaveAsync(cancellationToken, change)) return await FindAsync(id, cancellationToken);
        }
    }

    /// <summary>
    /// Puts off until when an entry is held, which is no event of its history: tried again as often as the entry has been changed
    /// meanwhile, and false if it is not held any more.
    /// </summary>
    /// <param name="id">The entry.</param>
    /// <param name="renewal">The entry as it is held for longer; null if it is not held any more.</param>
    /// <param name="cancellationToken">Cancels the renewal before it is made.</param>
    public async Task<bool> TryRenewAsync(
        RevisionId id, Func<LedgerEntry, LedgerEntry?> renewal, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken) is { } entry && renewal(entry) is { } renewed)
        {
            if (await TrySaveAsync([.. Write(renewed)], cancellationToken)) return true;
        }

        return false;
    }

    private Task<IReadOnlyList<LedgerEntry>> ReadEntriesAsync(string centreId, string prefix, CancellationToken cancellationToken) =>
        ReadEntriesAsync(QueryAsync(centreId, prefix, prefix + End, cancellationToken));

    private static async Task<IReadOnlyList<LedgerEntry>> ReadEntriesAsync(AsyncPageable<TableEntity> rows)
    {
        // In order of their keys, an entry's own row comes before those of its outbox.
        var entries = new List<LedgerEntry>();
        await foreach (var row in rows)
        {
            if (row.RowKey.Split('|') is [_, _, _, _, _])
            {
                entries[^1] = entries[^1] with { Outbox = [.. entries[^1].Outbox, LedgerRows.ToOutbox(row)] };
            }
            else
            {
                entries.Add(LedgerRows.ToEntry(row));
            }
        }

        return entries;
    }

    private AsyncPageable<TableEntity> QueryAsync(string centreId, string first, string end, CancellationToken cancellationToken) =>
        _ledger.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId} and RowKey ge {first} and RowKey lt {end}"),
            cancellationToken: cancellationToken);

    private static IEnumerable<TableTransactionAction> Write(LedgerChange change)
    {
        var entry = change.Entry with { Events = change.Entry.Events + 1 };
        return Write(entry).Append(new TableTransactionAction(
            TableTransactionActionType.Add, LedgerRows.ToRow(entry.Id.Report.CentreId, HistoryKey(entry), entry, change)));
    }

    private static IEnumerable<TableTransactionAction> Write(LedgerEntry entry)
    {
        var (partition, key) = (entry.Id.Report.CentreId, EntryKey(entry.Id));
        var row = LedgerRows.ToRow(partition, key, entry);
        yield return Write(row, entry.Version is { } version ? new ETag(version) : null);
        foreach (var outbox in entry.Outbox)
        {
            yield return new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, LedgerRows.ToRow(partition, $"{key}|{outbox.Key}", outbox));
        }
    }

    private static TableTransactionAction Write(TableEntity row, ETag? version) => version is { } read
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, read)
        : new TableTransactionAction(TableTransactionActionType.Add, row);

    private static string ReportKey(ReportId report) => $"{report.PeriodKey}|{report.MunicipalityId}";

    private static string EntryKey(RevisionId id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Entries}{ReportKey(id.Report)}|r{id.Revision:000}");

    private static string HistoryKey(LedgerEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"history|{ReportKey(entry.Id.Report)}|r{entry.Id.Revision:000}|{entry.Events:000000}");
}
