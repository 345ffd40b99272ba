namespace ReportingPipeline.Tests.Delivery;

/// <summary>What a mail server of the tests offers.</summary>
public sealed record SmtpServerOptions
{
    public bool HasStartTls { get; init; } = true;

    /// <summary>The mechanisms of AUTH that it offers; with any, it takes nothing from those who have not logged in.</summary>
    public IReadOnlyList<string> Logins { get; init; } = ["PLAIN", "LOGIN"];
}
