namespace ReportingPipeline.Storage;

/// <summary>That somebody called, or tried to.</summary>
/// <param name="At">When.</param>
/// <param name="CentreId">Of which centre it was; null if none is known.</param>
/// <param name="Kind">The kind of caller.</param>
/// <param name="Who">The name of the caller, as far as it is known.</param>
/// <param name="CallerId">The id of the link, or of the person who has signed in; empty for others.</param>
/// <param name="What">The function that was called.</param>
/// <param name="Of">The report, delivery, link or municipality that it was about; empty if it was about none.</param>
/// <param name="Outcome">What came of it: the status that it was answered by.</param>
/// <param name="Reason">Why it was refused; empty if it was not.</param>
/// <param name="CorrelationId">The id of the answer.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string? CentreId,
    string Kind,
    string Who,
    string CallerId,
    string What,
    string Of,
    int Outcome,
    string Reason,
    string CorrelationId)
{
    /// <summary>Where it stands in its centre's part of the audit: those that came later come first.</summary>
    public string Key { get; init; } = "";

    /// <summary>How many further calls, at least, were refused in that minute and are not recorded one by one.</summary>
    public long Further { get; init; }
}
