namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>An invocation that failed, or a message that was moved to the poison queue.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Reason">What a person needs to know, in one line.</param>
/// <param name="IsFinal">Whether nothing tries again by itself.</param>
/// <param name="Exception">What was thrown; null for a message that could not be read at all.</param>
public sealed record FunctionFailure(string Function, string Reason, bool IsFinal, Exception? Exception);
