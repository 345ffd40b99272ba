namespace ReportingPipeline;

/// <summary>What somebody asks for is wrong in itself, whatever state things are in; the message says what is accepted.</summary>
/// <param name="field">The field of the request that is wrong.</param>
/// <param name="message">What is wrong with it, and what is accepted.</param>
public sealed class RequestRefusedException(string field, string message) : Exception(message)
{
    /// <summary>The field of the request that is wrong.</summary>
    public string Field { get; } = field;
}
