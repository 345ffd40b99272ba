namespace ReportingPipeline.Delivery.Mail;

/// <summary>An e-mail to one manager of a centre.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">What it says, in plain text.</param>
/// <param name="BeginAsync">Is called once the mail server is ready, before it is told of the message.</param>
public sealed record ManagerMail(string Subject, string Body, Func<CancellationToken, Task> BeginAsync);
