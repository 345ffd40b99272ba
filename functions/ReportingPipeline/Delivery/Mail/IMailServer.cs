using MimeKit;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The mail server that messages are handed over to.</summary>
public interface IMailServer
{
    /// <summary>Hands one message over; whatever happens, also if it is cancelled, the answer tells it.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="begin">Called once the server is ready; if it throws, the server is not told of the message.</param>
    /// <param name="cancellationToken">Breaks the hand-over off.</param>
    Task<HandOver> SendAsync(
        MimeMessage mail, Func<CancellationToken, Task> begin, CancellationToken cancellationToken);
}
