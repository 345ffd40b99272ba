namespace ReportingPipeline.Domain.Ledger;

/// <summary>What is to be done next about an entry of the ledger.</summary>
public enum ReportStep
{
    /// <summary>Nothing now.</summary>
    None,

    /// <summary>Build its workbook.</summary>
    Build,

    /// <summary>
    /// Freeze it anew if the counts have changed, since it is held or wants explaining,
    /// and somebody may have put them right.
    /// </summary>
    Refresh,

    /// <summary>Release it, since nobody had anything against it.</summary>
    Approve,

    /// <summary>Write its released files.</summary>
    Publish,

    /// <summary>Hand it over through the channels that wait.</summary>
    Deliver,

    /// <summary>Compare its figures with the books, since corrections were taken up.</summary>
    Compare,
}
