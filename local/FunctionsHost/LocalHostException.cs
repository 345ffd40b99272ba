namespace FunctionsHost;

/// <summary>A reason for which the host cannot start or go on, in a sentence for the person at the terminal.</summary>
public sealed class LocalHostException : Exception
{
    /// <summary>Without a reason.</summary>
    public LocalHostException()
    {
    }

    /// <summary>With the reason.</summary>
    public LocalHostException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason, and what caused it.</summary>
    public LocalHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
