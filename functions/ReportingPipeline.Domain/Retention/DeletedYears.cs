using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Retention;

/// <summary>The calendar years whose rows a centre no longer has: the one named and all before it.</summary>
/// <param name="Through">The last of them.</param>
/// <param name="At">Since when.</param>
public sealed record DeletedYears(int Through, DateTimeOffset At)
{
    /// <summary>Whether figures of a span would lack what is deleted.</summary>
    public bool Touch(MonthSpan span) => Holds(span.First);

    /// <summary>Whether the rows of a month are deleted.</summary>
    public bool Holds(YearMonth month) => month.Year <= Through;
}
