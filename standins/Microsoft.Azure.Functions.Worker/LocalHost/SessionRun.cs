using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs the sessions beside the listeners and, with --once, ends the host after them.</summary>
internal sealed class SessionRun(
    Sessions sessions, LocalSessionContext context, HostConsole console, IHostApplicationLifetime lifetime)
{
    public const string Interrupted = "Interrupted before the end.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sessions.RunAsync(cancellationToken);
            if (context.Once) FailWithThoseThatGaveUp();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (context.Once) console.Fail(Interrupted);
        }
        catch (Exception failure)
        {
            if (context.Once) console.Fail(TextOf(failure));
            else console.Error.WriteLine(TextOf(failure));
        }
        finally
        {
            if (context.Once) lifetime.StopApplication();
        }
    }

    // What a function threw is in the log already, with all that a developer needs.
    private string TextOf(Exception failure) =>
        context.Failures.FirstOrDefault(logged => logged.Exception == failure) is { } logged
            ? $"{logged.Function}: {logged.Reason}"
            : FailureText.Of(failure);

    // What there is to wait for, the sessions know: a queue may hold messages that are meant for another day.
    private void FailWithThoseThatGaveUp()
    {
        foreach (var failure in context.Failures.Where(failure => failure.IsFinal))
        {
            console.Fail($"{failure.Function}: {failure.Reason}");
        }
    }
}
