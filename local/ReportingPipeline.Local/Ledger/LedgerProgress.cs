using System.Globalization;
using FunctionsHost;

namespace ReportingPipeline.Local.Ledger;

/// <summary>Waits until every report that can go on by itself has done so, and says how far they have come.</summary>
public sealed class LedgerProgress(LocalFunctionsHost host, LedgerReader ledger, TimeProvider clock, Action<string> say)
{
    private const int Step = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    // Longer than a message that failed is hidden, and longer than a report is left to whoever began with it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PatienceWithOthers = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The ledger when nothing in it can go on. Whether the queue is empty says nothing, since a report that failed waits there
    /// until it is tried again; the queue is only asked for what is due now. If nothing comes of it, the waiting ends too.
    /// </summary>
    public async Task<IReadOnlyList<LedgerLine>> WaitAsync(CancellationToken cancellationToken)
    {
        var (before, since, built, saidAt) = ("", clock.GetTimestamp(), 0, clock.GetTimestamp());
        while (true)
        {
            var isAnythingDue = await IsAnythingDueAsync(cancellationToken);
            var lines = await ledger.ReadAsync(cancellationToken);
            var goingOn = lines.Where(line => line.CanGoOn(clock.GetUtcNow())).ToList();
            if ((!isAnythingDue && goingOn.Count == 0) || host.Failures.Any(IsEndOfAll)) return lines;

            var builtNow = lines.Count(line => line.Sha256 is not null);
            if (builtNow >= built + Step && builtNow < lines.Count) Say($"  {built = builtNow} of {lines.Count} reports built …");
            else if (clock.GetElapsedTime(saidAt) > LongestSilence && goingOn.Count > 0) Say($"  Waiting for {Describe(goingOn)} …");

            var status = string.Join('\n', goingOn);
            if (isAnythingDue || status != before) (before, since) = (status, clock.GetTimestamp());
            else if (clock.GetElapsedTime(since) > (goingOn.Exists(line => line.IsInWork()) ? PatienceWithOthers : Patience)) return lines;
            if (!isAnythingDue) await Task.Delay(Pause, clock, cancellationToken);
        }

        void Say(string line)
        {
            say(line);
            saidAt = clock.GetTimestamp();
        }
    }

    // Whether anything still is, a moment after asking.
    private async Task<bool> IsAnythingDueAsync(CancellationToken cancellationToken)
    {
        using var moment = new CancellationTokenSource(Pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(moment.Token, cancellationToken);
        try
        {
            await host.UntilIdleAsync(either.Token);
            return false;
        }
        catch (OperationCanceledException) when (moment.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    // What is given up of one centre keeps no other from going on.
    private static bool IsEndOfAll(FunctionFailure failure) => failure.IsFinal && failure.Function != CentreTimers.Function;

    private string Describe(List<LedgerLine> goingOn)
    {
        var first = goingOn[0];
        var others = goingOn.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {goingOn.Count - 1} more") : "";
        if (!(first.NotBefore > clock.GetUtcNow())) return $"{first.Id}{others}: {first.Words()}";
        var until = first.NotBefore.Value.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{first.Id}{others}: a run has it to itself until {until} UTC, and may have died";
    }
}
