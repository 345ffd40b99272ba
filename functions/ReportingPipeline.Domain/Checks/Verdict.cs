namespace ReportingPipeline.Domain.Checks;

/// <summary>What a check says of a report.</summary>
public enum Verdict
{
    /// <summary>Nothing to remark.</summary>
    Ok,

    /// <summary>There was nothing to look at or to compare with, so nothing is said; the report is not held for that.</summary>
    NotChecked,

    /// <summary>Somebody should say why it is so; until then the report does not approve itself.</summary>
    Explain,

    /// <summary>The report is held until it is put right or explained.</summary>
    Stop,
}
