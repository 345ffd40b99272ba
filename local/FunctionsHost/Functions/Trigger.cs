using System.Text.Json;

namespace FunctionsHost.Functions;

/// <summary>What makes a function run.</summary>
internal abstract record Trigger
{
    /// <summary>The trigger of a binding as in function.json; null if it is none that this host serves.</summary>
    public static Trigger? Of(string type, JsonElement binding, string function) => type switch
    {
        "httpTrigger" => new HttpTrigger(
            Text(binding, "route") ?? function,
            binding.TryGetProperty("methods", out var methods)
                ? [.. methods.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant())]
                : [],
            Enum.Parse<KeyLevel>(Text(binding, "authLevel") ?? nameof(KeyLevel.Function), ignoreCase: true)),
        "queueTrigger" => new QueueTrigger(Text(binding, "queueName")!, Text(binding, "connection")),
        "timerTrigger" => new TimerTrigger(
            Text(binding, "schedule")!, binding.TryGetProperty("runOnStartup", out var atStart) && atStart.GetBoolean()),
        _ => null,
    };

    private static string? Text(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
}
