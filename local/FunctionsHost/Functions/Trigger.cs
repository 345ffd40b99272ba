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

/// <summary>Requests to a route.</summary>
/// <param name="Route">The route below the app's prefix.</param>
/// <param name="Methods">The methods in capitals; none for any.</param>
/// <param name="Level">Which key a request needs.</param>
internal sealed record HttpTrigger(string Route, IReadOnlyList<string> Methods, KeyLevel Level) : Trigger;

/// <summary>Messages of a queue.</summary>
/// <param name="Queue">The queue's name, in which %Name% stands for a setting.</param>
/// <param name="Connection">The setting that holds its account's connection string; null for the app's own.</param>
internal sealed record QueueTrigger(string Queue, string? Connection) : Trigger;

/// <summary>A schedule.</summary>
/// <param name="Schedule">Six NCRONTAB fields, in which %Name% stands for a setting.</param>
/// <param name="RunOnStartup">Whether it runs when the host starts, too.</param>
internal sealed record TimerTrigger(string Schedule, bool RunOnStartup) : Trigger;

/// <summary>Which key a request needs.</summary>
internal enum KeyLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A key of the functions, or the master key.</summary>
    Function,

    /// <summary>The master key.</summary>
    Admin,
}
