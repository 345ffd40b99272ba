using Microsoft.Azure.Functions.Worker.LocalHost;

namespace ReportingPipeline.Example;

/// <summary>What `dotnet run` does around the app on one machine: it loads the example, and runs the whole pipeline once.</summary>
public sealed class ExampleSession : ILocalSession
{
    /// <inheritdoc/>
    public async Task PrepareAsync(LocalSessionContext context, CancellationToken cancellationToken)
    {
        _ = ExampleArguments.Parse(context.Arguments);
        if (await new ExampleLoader(context.ConnectionString, Console.WriteLine).LoadIfEmptyAsync(cancellationToken))
        {
            Console.WriteLine("Loaded the example centre Sagatun, 2018 to mid-2021, into the empty storage.");
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(LocalSessionContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine("Collecting visits …");
        await context.InvokeAsync("CollectVisits", cancellationToken);

        Console.WriteLine("Reconciling the ledger with what is owed …");
        var (workbooks, reader) = (new FinishedWorkbooks(context.ConnectionString), new LedgerReader(context.ConnectionString));
        var before = FinishedWorkbooks.NamesIn(await reader.ReadAsync(cancellationToken));
        await context.InvokeAsync("ReconcileReports", cancellationToken);
        var ledger = await new LedgerProgress(context, reader, TimeProvider.System, Console.WriteLine).WaitAsync(cancellationToken);

        PrintedLedger.Print(ledger);
        var after = FinishedWorkbooks.NamesIn(ledger);
        Console.WriteLine($"{after.Except(before).Count()} workbooks built; {after.Count} are in {workbooks.Place}");
        if (ExampleArguments.Parse(context.Arguments).OutputFolder is { } folder)
        {
            await workbooks.CopyToAsync(folder, after, cancellationToken);
            Console.WriteLine($"{after.Count} workbooks copied to {Path.GetFullPath(folder)}");
        }

        if (context.HttpAddress is { } address) Console.WriteLine($"Serving {address}api/owed and the timers. Ctrl-C stops everything.");
        RefuseUnlessAllIsWell(ledger);
    }

    private static void RefuseUnlessAllIsWell(IEnumerable<LedgerLine> ledger)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wrong = ledger.Where(line => line.HasFailed() || line.CanGoOn(now)).Select(line => $"{line.Id} {line.Words()}: {line.LastError ?? "nothing comes of it"}").ToList();
        if (wrong.Count > 0) throw new LocalSessionException(string.Join(Environment.NewLine, wrong));
    }
}
