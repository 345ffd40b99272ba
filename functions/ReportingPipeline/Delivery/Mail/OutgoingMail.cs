namespace ReportingPipeline.Delivery.Mail;

/// <summary>A message in plain text to one recipient.</summary>
/// <param name="From">The sender, also for reports of what could not be delivered.</param>
/// <param name="To">The only recipient.</param>
/// <param name="Subject">The subject; control characters, and so line breaks, throw <see cref="ArgumentException"/>.</param>
/// <param name="Body">The text; any kind of line break ends a line.</param>
/// <param name="Id">What tells this message from every other.</param>
/// <param name="Date">When it was written.</param>
public sealed record OutgoingMail(Mailbox From, Mailbox To, string Subject, string Body, MessageId Id, DateTimeOffset Date)
{
    /// <summary>The subject, on one line.</summary>
    public string Subject { get; } = HeaderText.Checked(Subject, nameof(Subject));
}
