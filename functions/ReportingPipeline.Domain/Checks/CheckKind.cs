namespace ReportingPipeline.Domain.Checks;

/// <summary>What is looked at before a report is released.</summary>
public enum CheckKind
{
    /// <summary>The period, or a half of it, in which nothing at all was registered.</summary>
    NothingRegistered,

    /// <summary>Days on which the centre was open and nothing was registered.</summary>
    OpenDaysWithoutVisits,

    /// <summary>Visits beside those of the same period one year before.</summary>
    VisitsChanged,

    /// <summary>Registered unique users beside those of the same period one year before.</summary>
    UsersChanged,

    /// <summary>Visits that name no municipality.</summary>
    WithoutMunicipality,

    /// <summary>Source rows of the period that break the contract.</summary>
    RejectedRows,

    /// <summary>Source rows of the centre that break the contract and belong to no period at all.</summary>
    UnplacedRows,

    /// <summary>A change of the pseudonym key inside the period.</summary>
    KeyChanged,

    /// <summary>The collected counts beside a recount of the source rows.</summary>
    Recount,
}
