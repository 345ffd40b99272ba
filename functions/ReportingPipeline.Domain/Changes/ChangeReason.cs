namespace ReportingPipeline.Domain.Changes;

/// <summary>Why a figure is another than in the version before, as far as the counts tell.</summary>
public enum ChangeReason
{
    /// <summary>Visits were registered after the earlier counts were made: there are more.</summary>
    LateRegistration,

    /// <summary>Registered visits were corrected: there are as many, but of others or in other months.</summary>
    Correction,

    /// <summary>Registered visits were cancelled or deleted: there are fewer.</summary>
    Cancellation,

    /// <summary>Registered visits were moved to another municipality.</summary>
    ChangedMunicipality,

    /// <summary>The figure is hidden now, or was; nothing is told of what happened to the visits.</summary>
    Protection,
}
