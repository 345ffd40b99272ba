namespace ReportingPipeline.Delivery.Mail;

/// <summary>The mail server that messages are handed over to.</summary>
public interface IMailServer
{
    /// <summary>Hands one message over; whatever the server and the network do, and also if cancelled, the answer tells it.</summary>
    Task<HandOver> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
