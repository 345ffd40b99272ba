namespace ReportingPipeline.Tests.Delivery;

/// <summary>
/// A message that the tests' mail server has accepted, as another implementation of MIME understands it. Raw is the
/// message octet by octet, after the dots were unstuffed; Headers are the header's lines, folded as they came.
/// </summary>
public sealed record ReceivedMail(
    string EnvelopeFrom,
    string EnvelopeTo,
    string UserName,
    bool IsEncrypted,
    string Raw,
    string FromName,
    string FromAddress,
    string ToAddress,
    string Subject,
    string Text,
    string MessageId,
    DateTimeOffset Date,
    IReadOnlyList<string> Headers);
