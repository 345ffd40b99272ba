namespace ReportingPipeline.Domain.Periods;

/// <summary>Consecutive months, both ends included.</summary>
public readonly record struct MonthSpan
{
    /// <summary>The months from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentException">The last month is earlier than the first.</exception>
    public MonthSpan(YearMonth first, YearMonth last)
    {
        if (last < first) throw new ArgumentException($"A span cannot end in {last}, before it begins in {first}.", nameof(last));
        First = first;
        Last = last;
    }

    /// <summary>The first month.</summary>
    public YearMonth First { get; }

    /// <summary>The last month, itself part of the span.</summary>
    public YearMonth Last { get; }

    /// <summary>The span of one month.</summary>
    public static MonthSpan Of(YearMonth month) => new(month, month);

    /// <summary>Whether the span holds <paramref name="month"/>.</summary>
    public bool Contains(YearMonth month) => First <= month && month <= Last;

    /// <summary>The months in order.</summary>
    public IEnumerable<YearMonth> Months()
    {
        for (var month = First; month < Last; month = month.AddMonths(1)) yield return month;
        yield return Last;
    }

    /// <summary>The calendar years that the span touches, in order.</summary>
    public IEnumerable<int> CalendarYears() => Enumerable.Range(First.Year, Last.Year - First.Year + 1);
}
