using FunctionsHost;
using ReportingPipeline.Local.Ledger;

namespace ReportingPipeline.Local;

/// <summary>One pass of the pipeline: what the timers do in a night, with the ledger shown at its end.</summary>
internal sealed class LocalPass(LocalFunctionsHost host, string connection, Action<string> say)
{
    private readonly LedgerReader _ledger = new(connection);
    private readonly FinishedWorkbooks _workbooks = new(connection);

    /// <summary>
    /// Collects, reconciles, waits for what is built, shows the ledger, and copies the workbooks if a folder is given. What fails of one
    /// centre keeps no other from that, and is told at the end.
    /// </summary>
    /// <exception cref="LocalHostException">A function failed, a message went to the poison queue, or a report cannot be built.</exception>
    public async Task RunAsync(string? outputFolder, CancellationToken cancellationToken)
    {
        say("Collecting visits …");
        await host.RunTimerAsync("CollectVisits", cancellationToken);

        say("Reconciling the ledger with what is owed …");
        var before = FinishedWorkbooks.In(await _ledger.ReadAsync(cancellationToken)).Select(line => line.BlobName);
        await host.RunTimerAsync("ReconcileReports", cancellationToken);
        var ledger = await new LedgerProgress(host, _ledger, TimeProvider.System, say).WaitAsync(cancellationToken);

        PrintedLedger.Print(ledger);
        var after = FinishedWorkbooks.In(ledger);
        var built = after.Select(line => line.BlobName).Except(before).Count();
        var drafts = after.Count(line => line.Container == "drafts");
        var released = after.Count(line => line.Container != "drafts");
        say($"{built} workbooks built; {drafts} drafts and {released} released ones are at {_workbooks.Place}");
        if (outputFolder is not null)
        {
            await _workbooks.CopyToAsync(outputFolder, after, cancellationToken);
            say($"{after.Count} workbooks copied to {outputFolder}");
        }

        RefuseUnlessAllIsWell(ledger);
    }

    // What failed of a centre is not waited for until it is given up, minutes later.
    private void RefuseUnlessAllIsWell(IEnumerable<LedgerLine> ledger)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wrong = ledger.Where(line => line.HasFailed() || line.CanGoOn(now))
            .Select(line => $"{line.Id} {line.Words()}: {line.LastError ?? "nothing comes of it"}")
            .Concat(host.Failures.Where(failure => failure.IsFinal || failure.Function == CentreTimers.Function)
                .Select(failure => $"{failure.Function}: {failure.Reason}"))
            .Distinct()
            .ToList();
        if (wrong.Count > 0) throw new LocalHostException(string.Join(Environment.NewLine, wrong));
    }
}
