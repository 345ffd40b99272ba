namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Tells what is served and where.</summary>
internal sealed class Announcement(
    FunctionIndex functions, HttpListener http, HostFile file, SettingNames settings, HostConsole console)
{
    public void Say()
    {
        foreach (var function in functions.All.OrderBy(function => function.Name, StringComparer.Ordinal))
        {
            console.Say($"  {function.Name}: {Describe(function)}");
        }

        console.Say($"Serving on {http.Address}. Press Ctrl-C to stop.");
    }

    private string Describe(LocalFunction function) => function.Trigger switch
    {
        HttpTriggerAttribute trigger =>
            $"{string.Join(", ", trigger.Methods ?? ["any"]).ToUpperInvariant()} " +
            $"{http.Address!.GetLeftPart(UriPartial.Authority)}{HttpRoute.Of(function, trigger, file.RoutePrefix)}",
        TimerTriggerAttribute trigger => $"timer {settings.Resolve(trigger.Schedule, function)}",
        QueueTriggerAttribute trigger => $"queue {settings.Resolve(trigger.QueueName, function)}",
        _ => "",
    };
}
