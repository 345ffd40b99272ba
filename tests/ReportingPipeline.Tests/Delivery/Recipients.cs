namespace ReportingPipeline.Tests.Delivery;

/// <summary>Recipients to whom the tests' mail server behaves in a certain way; to all others it delivers.</summary>
internal static class Recipients
{
    /// <summary>One to whom it delivers.</summary>
    public const string Usual = "post@kommune.example";

    /// <summary>550 to RCPT.</summary>
    public const string Refused = "refused@kommune.example";

    /// <summary>451 to RCPT.</summary>
    public const string Deferred = "deferred@kommune.example";

    /// <summary>552 to the end of the message.</summary>
    public const string TooLarge = "toolarge@kommune.example";

    /// <summary>554 to the end of the message.</summary>
    public const string Unwanted = "unwanted@kommune.example";

    /// <summary>452 to the end of the message.</summary>
    public const string Full = "full@kommune.example";

    /// <summary>The connection breaks inside the message; let that be several megabytes, or it is sent before anyone notices.</summary>
    public const string DroppedDuring = "dropped-during@kommune.example";

    /// <summary>The message is accepted, and the connection breaks before the reply.</summary>
    public const string AcceptedAtEnd = "accepted-at-end@kommune.example";

    /// <summary>The message is lost, and the connection breaks before the reply.</summary>
    public const string LostAtEnd = "lost-at-end@kommune.example";

    /// <summary>The message is lost, and no reply comes.</summary>
    public const string Silent = "silent@kommune.example";

    /// <summary>Another recipient to whom the server behaves in the same way.</summary>
    public static string Another(string recipient, string name) => recipient.Replace("@", $"+{name}@", StringComparison.Ordinal);
}
