using Azure.Data.Tables;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>Reports of earlier periods in a ledger, delivered long ago.</summary>
internal static class DeliveredEntries
{
    // Each is two rows and one of its history, of at most a hundred.
    private const int AtOnce = 33;

    /// <summary>A report that must have been released and have come into its drop.</summary>
    /// <exception cref="InvalidOperationException">It waits for something.</exception>
    public static async Task<LedgerEntry> RequireReleasedAsync(LedgerTable ledger, RevisionId id)
    {
        var entry = await ledger.FindAsync(id, CancellationToken.None);
        if (entry is { Release: not null, State: ReportState.Delivering }) return entry;

        var waits = entry?.Checks.Where(check => !check.IsSettled).Select(check => check.Sentence) ?? [];
        throw new InvalidOperationException($"{id} has not come into its drop: {entry?.State} {entry?.LastError} {string.Join(' ', waits)}");
    }

    /// <summary>Somebody has dispatched a report.</summary>
    public static async Task SettleAsync(LedgerTable ledger, LedgerEntry entry, DateTimeOffset now)
    {
        var row = entry.Outbox.Single() with { State = OutboxState.RecordedByHand, ChangedAt = now };
        await ledger.TrySaveAsync(CancellationToken.None, entry.SetOutbox(row, "Kari", "dispatched"));
    }

    /// <summary>
    /// Writes the same as one municipality has got for all others, and something for each other centre; without their history, which
    /// nobody reads but the export, as the emulator takes the longer for a row the more there are.
    /// </summary>
    public static async Task CopyAsync(ScaledApp app, ScaledShape shape)
    {
        var entries = await app.Get<LedgerTable>().ReadAsync(ScaledShape.CentreId, CancellationToken.None);
        var others = Enumerable.Range(1, shape.Recipients - 1).Select(ScaledShape.IdOf);
        var reports = entries.SelectMany(
            entry => others,
            (entry, municipality) => (Entry: entry, Report: entry.Id.Report with { MunicipalityId = municipality }));
        var elsewhere = Enumerable.Range(1, shape.Centres - 1).Select(centre =>
        {
            var (centreId, municipality) = (ScaledShape.IdOfCentre(centre), ScaledShape.IdOf(centre));
            return (Entry: entries[^1], Report: entries[^1].Id.Report with { CentreId = centreId, MunicipalityId = municipality });
        });
        var table = app.Tables.GetTableClient(StorageNames.LedgerTable);
        foreach (var centre in reports.Concat(elsewhere).SelectMany(copy => Rows(copy.Entry, copy.Report)).GroupBy(row => row.PartitionKey))
        {
            await table.SubmitAllAsync(
                centre.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), CancellationToken.None);
        }
    }

    /// <summary>Writes the same as one report has come to for others that are owed.</summary>
    public static async Task FinishAsync(LedgerTable ledger, RevisionId finished, IEnumerable<RevisionId> owed)
    {
        var entry = (await ledger.FindAsync(finished, CancellationToken.None))!;
        var others = (await ledger.ReadAsync(ScaledShape.CentreId, CancellationToken.None)).ToDictionary(other => other.Id);
        var finishing = owed.Select(id => new LedgerChange(entry with { Id = id, Version = others[id].Version }, "Kari", "dispatched"));
        foreach (var some in finishing.Chunk(AtOnce)) await ledger.TrySaveAsync(CancellationToken.None, some);
    }

    private static IEnumerable<TableEntity> Rows(LedgerEntry entry, ReportId report)
    {
        var key = $"entry|{report.PeriodKey}|{report.MunicipalityId}|r001";
        yield return LedgerRows.ToRow(report.CentreId, key, entry);
        foreach (var outbox in entry.Outbox) yield return LedgerRows.ToRow(report.CentreId, $"{key}|{outbox.Key}", outbox);
    }
}
