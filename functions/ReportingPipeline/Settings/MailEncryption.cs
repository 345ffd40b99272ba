namespace ReportingPipeline.Settings;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailEncryption
{
    /// <summary>Encrypted with STARTTLS before anything is said that matters; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>Not at all, and so without a password: for a relay on the same machine.</summary>
    None,
}
