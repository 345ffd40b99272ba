namespace FunctionsHost;

/// <summary>A run of a function that failed, or a message that was moved to the poison queue.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Reason">What a person needs to know, in a line.</param>
/// <param name="IsFinal">Whether nothing tries again by itself.</param>
public sealed record FunctionFailure(string Function, string Reason, bool IsFinal);
