namespace ReportingPipeline.Local.Example;

/// <summary>Half a calendar year: half 1 is January to June, half 2 is July to December.</summary>
internal readonly record struct HalfYear(int Year, int Half)
{
    /// <summary>The first day, inclusive.</summary>
    public DateOnly FirstDay => new(Year, Half == 1 ? 1 : 7, 1);

    /// <summary>The last day, inclusive.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(6).AddDays(-1);
}
