namespace ReportingPipeline.Delivery;

/// <summary>How a hand-over through a channel ended: one of the four cases nested in it, and no other.</summary>
public abstract record HandOver
{
    private HandOver()
    {
    }

    /// <summary>The channel has taken the report over and answers for it.</summary>
    /// <param name="Reply">What it said, such as "250 2.0.0 Ok: queued as 4F2A", or where the report lies.</param>
    public sealed record Accepted(string Reply) : HandOver;

    /// <summary>The channel will never take this report to this recipient; handing it over again unchanged is of no use.</summary>
    /// <param name="Reply">What it said, such as a mail server's reply that begins with a 5.</param>
    public sealed record Refused(string Reply) : HandOver;

    /// <summary>The channel has not got the report; handing it over again later delivers it once.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record NotHandedOver(string Reason) : HandOver;

    /// <summary>All of it may have been sent, and no reply came; the channel may have taken it over or not.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record Uncertain(string Reason) : HandOver;
}
