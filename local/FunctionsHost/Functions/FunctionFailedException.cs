namespace FunctionsHost.Functions;

/// <summary>A function threw; what it threw has come over the wire as text.</summary>
/// <param name="type">The full name of the exception's type; empty if the worker itself failed.</param>
/// <param name="message">The exception's message.</param>
internal sealed class FunctionFailedException(string type, string message)
    : Exception(type.Length == 0 ? message : $"{type[(type.LastIndexOf('.') + 1)..]}: {message}");
