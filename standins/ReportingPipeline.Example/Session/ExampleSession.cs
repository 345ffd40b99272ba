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

        Console.WriteLine("Requesting the reports that are due …");
        await context.InvokeAsync("RequestDueReports", cancellationToken);
        var progress = new BuildProgress(Console.WriteLine);
        await context.WaitUntilIdleAsync(progress, cancellationToken);

        var workbooks = new FinishedWorkbooks(context.ConnectionString);
        Console.WriteLine($"{progress.Built} workbooks built; {await workbooks.CountAsync(cancellationToken)} are in {workbooks.Place}");
        if (ExampleArguments.Parse(context.Arguments).OutputFolder is { } folder)
        {
            Console.WriteLine($"{await workbooks.CopyToAsync(folder, cancellationToken)} workbooks copied to {Path.GetFullPath(folder)}");
        }

        if (context.HttpAddress is { } address) Console.WriteLine($"Serving {address}api/reports and the timers. Ctrl-C stops everything.");
    }
}
