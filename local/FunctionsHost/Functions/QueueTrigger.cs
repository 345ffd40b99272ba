namespace FunctionsHost.Functions;

/// <summary>Messages of a queue.</summary>
/// <param name="Queue">The queue's name, in which %Name% stands for a setting.</param>
/// <param name="Connection">The setting that holds its account's connection string; null for the app's own.</param>
internal sealed record QueueTrigger(string Queue, string? Connection) : Trigger;
