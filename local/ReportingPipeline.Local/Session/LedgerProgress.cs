using Microsoft.Azure.Functions.Worker.LocalHost;

namespace ReportingPipeline.Example;

/// <summary>Waits until every report that can go on by itself has done so, and says how far they have come.</summary>
public sealed class LedgerProgress(LocalSessionContext context, LedgerReader ledger, TimeProvider clock, Action<string> say)
{
    private const int Step = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    // Longer than a message that failed is hidden, and longer than a report is left to whoever began with it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceWithOthers = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The ledger when nothing in it can go on. Whether the queue is empty says nothing, since a report that failed waits there
    /// until it is tried again; the queue is only asked for what is due now. If nothing comes of it, the waiting ends too.
    /// </summary>
    public async Task<IReadOnlyList<LedgerLine>> WaitAsync(CancellationToken cancellationToken)
    {
        var (before, since, said) = ("", clock.GetTimestamp(), 0);
        while (true)
        {
            var isAnythingDue = await context.IsAnythingDueAsync(cancellationToken);
            var lines = await ledger.ReadAsync(cancellationToken);
            var goingOn = lines.Where(line => line.CanGoOn(clock.GetUtcNow())).ToList();
            if ((!isAnythingDue && goingOn.Count == 0) || context.Failures.Any(failure => failure.IsFinal)) return lines;

            var built = lines.Count(line => line.Sha256 is not null);
            if (built >= said + Step && built < lines.Count) say($"  {said = built} of {lines.Count} reports built …");

            var now = string.Join('\n', goingOn);
            if (isAnythingDue || now != before) (before, since) = (now, clock.GetTimestamp());
            else if (clock.GetElapsedTime(since) > (goingOn.Exists(line => line.IsInWork()) ? PatienceWithOthers : Patience)) return lines;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
