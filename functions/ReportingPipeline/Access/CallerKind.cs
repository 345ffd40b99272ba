namespace ReportingPipeline.Access;

/// <summary>Who calls.</summary>
public enum CallerKind
{
    /// <summary>Nobody that is known.</summary>
    Nobody,

    /// <summary>A system, or a person at a command line, that has shown a key to the host.</summary>
    System,

    /// <summary>A recipient, by a link.</summary>
    Recipient,

    /// <summary>A centre's managers, by a link.</summary>
    Managers,

    /// <summary>Staff who have signed in.</summary>
    Staff,
}
