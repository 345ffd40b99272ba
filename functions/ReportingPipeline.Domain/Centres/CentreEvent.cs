using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Centres;

/// <summary>Something out of the ordinary that a reader must know of to understand figures, such as a pandemic.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, included.</param>
/// <param name="Text">What it was, as part of a sentence.</param>
/// <param name="IsClosed">Whether the centre was closed on those days.</param>
public sealed record CentreEvent(DateOnly FirstDay, DateOnly LastDay, TranslatedText Text, bool IsClosed)
{
    /// <summary>Whether it was on a day.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>How many of its days lie in a span of months.</summary>
    public int DaysIn(MonthSpan span)
    {
        var (first, last) = (span.First.FirstDay, span.Last.LastDay);
        return Math.Max(0, (last < LastDay ? last : LastDay).DayNumber - (first > FirstDay ? first : FirstDay).DayNumber + 1);
    }
}
