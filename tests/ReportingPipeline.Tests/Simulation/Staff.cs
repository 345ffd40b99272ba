using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>
/// What the staff of a centre do: they explain, hold and approve, dispatch what lies in the drop, find out what became of e-mails, and now
/// and then take up corrections that wait.
/// </summary>
internal sealed class Staff(MortalApp app, SmtpServerProcess mail)
{
    private const string Name = "Kari";
    private const int TakeUpOnceIn = 40;

    /// <summary>Sees to every delivery of a centre that waits for a person.</summary>
    public async Task SettleAsync(string centreId)
    {
        var waiting = (await ReadAsync(centreId)).SelectMany(entry => entry.Outbox
            .Where(row => row.State is OutboxState.HandedOver or OutboxState.Uncertain)
            .Select(row => (Id: new OutboxId(entry.Id, row.Key), Row: row))).ToList();

        // Only after what is uncertain is known, or a message that was on its way might be overlooked.
        var arrived = (await mail.AcceptedAsync()).Select(received => received.MessageId).ToHashSet();
        foreach (var (id, row) in waiting) await TryAsync(() => SettleAsync(id, row, row.MessageId is { } message && arrived.Contains(message)));
    }

    /// <summary>Sees to the reports that wait to be released, and has tried again what failed.</summary>
    public async Task ReleaseAsync(string centreId, Random random)
    {
        var entries = await ReadAsync(centreId);
        foreach (var entry in entries.Where(entry => entry.State == ReportState.Checking)) await TryAsync(() => ReleaseAsync(entry, random.Next(20)));
        foreach (var (entry, row) in entries.SelectMany(entry => entry.Outbox.Where(row => row.State == OutboxState.Accepted).Select(row => (entry, row))))
        {
            if (random.Next(20) == 0) await app.Get<DeliveryOutcomes>().NoteDownloadAsync(new OutboxId(entry.Id, row.Key), CancellationToken.None);
        }

        if (entries.Any(entry => entry.State == ReportState.Failed)) await app.Get<ReportRequests>().RetryAsync(centreId, Name, CancellationToken.None);
    }

    /// <summary>Seldom takes up what waits of a closed part, as its administrator.</summary>
    public async Task TakeUpAsync(string centreId, Random random)
    {
        if (random.Next(TakeUpOnceIn) > 0) return;

        var centre = (await app.Get<CentresBlob>().ReadAsync(CancellationToken.None)).Single(centre => centre.Id == centreId);
        var corrections = app.Get<BookCorrections>();
        if ((await app.Get<BooksBlobs>().ReadHeadAsync(centreId, CancellationToken.None)).BlobName is null) return;
        if (await corrections.FindWaitingAsync(centre, CancellationToken.None) is not [var waiting, ..]) return;
        await TryAsync(() => corrections.TakeUpAsync(centre, waiting.Part, new TakenUp(Name, "Det må bli rett."), CancellationToken.None));
    }

    private Task<IReadOnlyList<LedgerEntry>> ReadAsync(string centreId) => app.Get<LedgerTable>().ReadAsync(centreId, CancellationToken.None);

    private Task<LedgerEntry?> SettleAsync(OutboxId id, OutboxRow row, bool hasArrived) => row.State == OutboxState.Uncertain && !hasArrived
        ? app.Get<DeliveryOutcomes>().SendAgainAsync(id, Name, "They have not got it.", CancellationToken.None)
        : app.Get<DeliveryOutcomes>().RecordArrivalAsync(id, Name, "They have it.", CancellationToken.None);

    private Task ReleaseAsync(LedgerEntry entry, int mood)
    {
        var decisions = app.Get<ReportDecisions>();
        return (entry, mood) switch
        {
            _ when entry.Checks.FirstOrDefault(check => !check.IsSettled) is { } check => decisions.ExplainAsync(entry.Id, check.Kind, Name, "Så det er.", CancellationToken.None),
            ({ Hold: not null }, < 10) => decisions.ApproveAsync(entry.Id, Name, "Nå er det i orden.", CancellationToken.None),
            ({ Hold: null }, 0) => decisions.HoldAsync(entry.Id, Name, "Vi må se på tallene.", CancellationToken.None),
            ({ Hold: null }, 1 or 2) => decisions.ApproveAsync(entry.Id, Name, comment: null, CancellationToken.None),
            _ => Task.CompletedTask,
        };
    }

    // Another run, or a colleague, may have been faster.
    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception refused) when (refused is RequestRefusedException or StateConflictException)
        {
        }
    }
}
