namespace ReportingPipeline.Reporting;

/// <summary>What is to be done next about an entry of the ledger.</summary>
public enum ReportStep
{
    /// <summary>Nothing now.</summary>
    None,

    /// <summary>Build its workbook.</summary>
    Build,

    /// <summary>Freeze it anew if the counts have changed, since it is held or wants explaining, and somebody may have put them right.</summary>
    Refresh,

    /// <summary>Release it, since nobody had anything against it.</summary>
    Approve,

    /// <summary>Hand it over through the channels that wait.</summary>
    Deliver,

    /// <summary>Compare its figures with the present counts.</summary>
    Compare,
}
