namespace ReportingPipeline.Delivery.Mail;

/// <summary>How the hand-over of a message to the mail server ended: one of the four cases nested in it, and no other.</summary>
public abstract record HandOver
{
    private HandOver()
    {
    }

    /// <summary>The server has taken the message over and answers for it.</summary>
    /// <param name="Reply">The server's 250 to the end of the message, such as "250 2.0.0 Ok: queued as 4F2A".</param>
    public sealed record Accepted(string Reply) : HandOver;

    /// <summary>The server will never take this message to this recipient; sending it again unchanged is of no use.</summary>
    /// <param name="Reply">The server's reply, which begins with a 5.</param>
    public sealed record Refused(string Reply) : HandOver;

    /// <summary>The server has not got the message; sending it again later sends it once.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record NotHandedOver(string Reason) : HandOver;

    /// <summary>Its end may have been sent, and no reply came; the server may have taken it over or not.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record Uncertain(string Reason) : HandOver;
}
