namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A session's reason to fail, for a person to read.</summary>
public sealed class LocalSessionException : Exception
{
    /// <summary>Without a reason.</summary>
    public LocalSessionException()
    {
    }

    /// <summary>With the reason, in a line.</summary>
    public LocalSessionException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason, in a line, and what caused it.</summary>
    public LocalSessionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
