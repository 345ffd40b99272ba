namespace ReportingPipeline.Pages.Layout;

/// <summary>What is wrong with a field.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Row">The row of a table that it stands in, from 1; 0 for a field by itself.</param>
public readonly record struct FieldError(FieldErrorKind Kind, int Row = 0);

/// <summary>What can be wrong with a field.</summary>
public enum FieldErrorKind
{
    /// <summary>A name is missing, or is none.</summary>
    NameMissing,

    /// <summary>Nobody has said why reports are held back.</summary>
    CommentMissing,

    /// <summary>A comment is too long, or is no plain text.</summary>
    CommentRefused,

    /// <summary>Nothing is explained.</summary>
    ExplanationMissing,

    /// <summary>An explanation is too long, or is no plain text.</summary>
    ExplanationRefused,

    /// <summary>Nobody has said why what has arrived is to be sent again.</summary>
    ReasonToSendMissing,

    /// <summary>Nobody has said why corrections are to be taken up.</summary>
    ReasonToTakeUpMissing,

    /// <summary>Nobody has said what is wrong.</summary>
    WrongPersonMissing,

    /// <summary>The name of somebody else is none, or too long.</summary>
    NameRefused,

    /// <summary>An e-mail address is none.</summary>
    EmailRefused,

    /// <summary>No file was chosen.</summary>
    FileMissing,

    /// <summary>A date is missing, or visits cannot be of it.</summary>
    DateRefused,

    /// <summary>The year of a date is counted under another key of pseudonyms, or there is none.</summary>
    KeyRefused,

    /// <summary>The kind of a visit is missing.</summary>
    KindMissing,

    /// <summary>A user's id cannot be one.</summary>
    IdRefused,

    /// <summary>A user stands there more than once.</summary>
    IdRepeated,

    /// <summary>Another system has registered the user on that day, and says otherwise.</summary>
    RegisteredElsewhere,

    /// <summary>A municipality is none of those that can be chosen.</summary>
    MunicipalityRefused,

    /// <summary>Every row is empty.</summary>
    NothingFilledIn,
}
