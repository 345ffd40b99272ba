namespace ReportingPipeline.Domain.Periods;

/// <summary>How long a reporting period is.</summary>
public enum PeriodKind
{
    /// <summary>Twelve months.</summary>
    Year,

    /// <summary>Six months, the first or second of a reporting year.</summary>
    HalfYear,

    /// <summary>Four months, the first, second or third of a reporting year.</summary>
    Tertial,
}
