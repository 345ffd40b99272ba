namespace ReportingPipeline.Domain.Counting;

/// <summary>Some of the days of a month, or none.</summary>
/// <param name="Mask">A bit for each day that is among them, the lowest for the first of the month.</param>
public readonly record struct DaysOfMonth(int Mask)
{
    /// <summary>These days and <paramref name="day"/>, 1 to 31.</summary>
    public DaysOfMonth With(int day) => new(Mask | (1 << (day - 1)));

    /// <summary>Whether <paramref name="day"/>, 1 to 31, is among them.</summary>
    public bool Contains(int day) => (Mask & (1 << (day - 1))) != 0;
}
