namespace ReportingPipeline.Domain.Changes;

/// <summary>Why a figure is another than in the revision before.</summary>
public enum ChangeReason
{
    /// <summary>A visit was registered after the earlier counts were made.</summary>
    LateRegistration,

    /// <summary>A registered visit was corrected.</summary>
    Correction,

    /// <summary>A registered visit was cancelled or deleted.</summary>
    Cancellation,

    /// <summary>A registered visit was moved to another municipality.</summary>
    ChangedMunicipality,

    /// <summary>The centre's configuration was edited: its municipalities, a grant, or when it began to register.</summary>
    ChangedConfiguration,

    /// <summary>The figure is hidden now, or was, or depends on others that are; nothing is told of what happened to the visits.</summary>
    Protection,
}
