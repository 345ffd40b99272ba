namespace ReportingPipeline.Access;

/// <summary>What a call needs of whoever makes it.</summary>
public enum AccessKind
{
    /// <summary>Nothing: it is open to all, and tells nothing of any centre.</summary>
    Nothing,

    /// <summary>A key of the function, or of the app, which the host checks before it asks the app.</summary>
    FunctionKey,

    /// <summary>The master key, which the host checks likewise.</summary>
    MasterKey,

    /// <summary>A link of a mail, of recipients or managers, that has just been opened.</summary>
    SentLink,

    /// <summary>The session of a recipient, which is one municipality of one centre.</summary>
    RecipientLink,

    /// <summary>The session of a centre's managers.</summary>
    ManagerLink,

    /// <summary>Staff of a centre who have signed in, or an administrator.</summary>
    CentreStaff,

    /// <summary>An administrator who has signed in.</summary>
    Administrator,

    /// <summary>A holder of the pseudonym keys who has signed in; no administrator is one by that.</summary>
    KeyHolder,

    /// <summary>Nothing but a developer's machine; anywhere else the call does not exist.</summary>
    Development,
}
