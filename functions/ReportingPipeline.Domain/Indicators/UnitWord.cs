namespace ReportingPipeline.Domain.Indicators;

/// <summary>What an indicator is a number of.</summary>
public enum UnitWord
{
    /// <summary>Something else, which the centre names itself.</summary>
    Other,

    /// <summary>Person-years of work.</summary>
    PersonYears,

    /// <summary>Positions.</summary>
    Positions,

    /// <summary>Per cent of a full position.</summary>
    PercentOfPosition,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>People.</summary>
    People,

    /// <summary>Participants.</summary>
    Participants,

    /// <summary>Members.</summary>
    Members,

    /// <summary>Employees.</summary>
    Employees,

    /// <summary>Volunteers.</summary>
    Volunteers,
}
