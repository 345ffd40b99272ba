namespace ReportingPipeline.Domain.Periods;

/// <summary>How long the kinds of periods are.</summary>
public static class PeriodKinds
{
    /// <summary>The months of a period of a kind: 12, 6 or 4.</summary>
    public static int Months(this PeriodKind kind) => kind switch
    {
        PeriodKind.Year => 12,
        PeriodKind.HalfYear => 6,
        PeriodKind.Tertial => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A period is a year, a half-year or a tertial."),
    };
}
