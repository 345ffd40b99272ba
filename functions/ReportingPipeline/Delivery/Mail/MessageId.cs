using System.Text.RegularExpressions;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The Message-ID of a message, by which servers and people recognise it (RFC 5322 3.6.4).</summary>
public sealed partial record MessageId
{
    private MessageId(string text) => Text = text;

    /// <summary>The id as the header has it, such as <c>&lt;sagatun_2019-H2_hamar_r1_email-1a2b3c4d@example.org&gt;</c>.</summary>
    public string Text { get; }

    /// <summary>The id of a delivery's message, the same whenever it is asked for.</summary>
    /// <param name="deliveryId">The delivery's id: letters, digits and <c>_ - .</c>, at most 400.</param>
    /// <param name="domain">The sender's domain, which makes it unique in the world.</param>
    /// <exception cref="ArgumentException">One of them holds a character that no Message-ID can, or is empty or too long.</exception>
    public static MessageId Of(string deliveryId, string domain)
    {
        var text = $"<{deliveryId}@{domain}>";
        return Pattern().IsMatch(text)
            ? new MessageId(text)
            : throw new ArgumentException($"'{text}' is no Message-ID; give letters, digits and _ - . on both sides.", nameof(deliveryId));
    }

    /// <summary>The id as the header has it.</summary>
    public override string ToString() => Text;

    // A line of a message holds at most 998 characters, and an id cannot be broken over two.
    [GeneratedRegex(@"^<[A-Za-z0-9_-]+(?=.{1,700}\z)(\.[A-Za-z0-9_-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*>\z")]
    private static partial Regex Pattern();
}
