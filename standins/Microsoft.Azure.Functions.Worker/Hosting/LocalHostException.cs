namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A reason for which the host does not start, for a person to read: its message is printed, and the exit code is 1.</summary>
internal sealed class LocalHostException(string message, Exception? inner = null) : Exception(message, inner);
