using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>How the program ends when something, or somebody, ends it.</summary>
public sealed class EndsTests : IAsyncLifetime
{
    private StorageAccount _account = null!;

    // The four reports of one half-year, and no visits.
    public async Task InitializeAsync()
    {
        _account = await StorageAccount.NewAsync();
        await _account.ConfigureAsync(EditedCentres.With(("centres[0].firstPeriod", "\"2021-H1\""), ("centres[0].grants", "[]")));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Run_InterruptedWhileServing_StopsEverythingAndExitsWith0()
    {
        using var program = LocalProgram.Start(_account.ConnectionString, "--port", "0");
        await program.UntilSaidAsync("Serving ");

        await program.SignalAsync("INT");

        Assert.Equal((0, ""), (await program.EndAsync(), program.Error));
    }

    [Fact]
    public async Task Once_TerminatedWhileBuilding_ExitsWith1AndSaysSo()
    {
        using var program = LocalProgram.Start(_account.ConnectionString, "--once");
        await program.UntilSaidAsync("Reconciling ");

        await program.SignalAsync("TERM");

        Assert.Equal((1, "Interrupted before the end."), (await program.EndAsync(), program.Error.Trim()));
    }

    [Fact]
    public async Task Once_WorkerIsKilled_ExitsWith1AndSaysSoAndTheNextRunEndsAsUsual()
    {
        using var killed = LocalProgram.Start(_account.ConnectionString, "--once");
        await killed.UntilSaidAsync("Collecting ");

        killed.KillWorker();

        Assert.Equal(1, await killed.EndAsync());
        Assert.StartsWith("The worker ended with exit code 137", killed.Error, StringComparison.Ordinal);
        using var next = await LocalProgram.OnceAsync(_account.ConnectionString);
        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Contains("; 4 drafts and 0 released ones are at http://", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_MessageCannotBeRead_ExitsWith1AndSaysWhereItIs()
    {
        await _account.Queues.GetQueueClient(StorageNames.ReportStepsQueue).SendMessageAsync("no report");

        using var run = await LocalProgram.OnceAsync(
            _account.ConnectionString, KeyValuePair.Create("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AdvanceReport: a message was moved to report-steps-poison: attempt 5 ended in ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_OneCentreAlwaysFails_ReportsTheOtherAndExitsWith1AndSaysWhy()
    {
        await _account.ConfigureAsync(TwoCentres.File);
        await TwoCentres.BreakAsync(_account);

        using var run = await LocalProgram.OnceAsync(
            _account.ConnectionString, KeyValuePair.Create("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DoCentreTask: InvalidOperationException: Collect of sagatun failed: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("DoCentreTask: a message was moved to centre-tasks-poison: attempt 5 ended in ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("vang", run.Error, StringComparison.Ordinal);
        var ledger = await new LedgerTable(_account.Tables).ReadAsync("vang", CancellationToken.None);
        Assert.NotEmpty(ledger);
        Assert.All(ledger, entry => Assert.Equal(1, entry.Draft));
        var poison = _account.Queues.GetQueueClient("centre-tasks-poison");
        Assert.Equal(
            ["Collect", "Reconcile"],
            (await poison.PeekMessagesAsync(maxMessages: 32)).Value.Select(message => $"{message.Body.ToObjectFromJson<CentreTask>()!.Kind}").Order());
    }

    [Fact]
    public async Task Help_AnyTime_NamesEveryOption()
    {
        using var help = LocalProgram.Start("nonsense", "--help");

        Assert.Equal(0, await help.EndAsync());
        Assert.All(
            ["--once", "--out <folder>", "--port <number>", "--app <folder>", "--storage <folder>", "--function-key <key>", "--master-key <key>"],
            option => Assert.Contains(option, help.Output, StringComparison.Ordinal));
    }
}
