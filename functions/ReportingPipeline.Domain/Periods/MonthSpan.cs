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

    /// <summary>How many months it has, at least one.</summary>
    public int Length => First.MonthsUntil(Last) + 1;

    /// <summary>From the first month of one span to the last of another.</summary>
    public static MonthSpan From(MonthSpan first, MonthSpan last) => new(first.First, last.Last);

    /// <summary>Whether the span holds every month of <paramref name="other"/>.</summary>
    public bool Contains(MonthSpan other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the span holds <paramref name="month"/>.</summary>
    public bool Contains(YearMonth month) => First <= month && month <= Last;

    /// <summary>The days in order.</summary>
    public IEnumerable<DateOnly> Days() => Enumerable
        .Range(0, Last.LastDay.DayNumber - First.FirstDay.DayNumber + 1)
        .Select(First.FirstDay.AddDays);

    /// <summary>The months in order.</summary>
    public IEnumerable<YearMonth> Months()
    {
        for (var month = First; month < Last; month = month.AddMonths(1)) yield return month;
        yield return Last;
    }

    /// <summary>The spans of <paramref name="length"/> months that it consists of, in order.</summary>
    /// <exception cref="ArgumentException">It does not fall into such spans without a rest.</exception>
    public IReadOnlyList<MonthSpan> Split(int length)
    {
        if (Length % length != 0)
        {
            throw new ArgumentException($"{First} to {Last} does not fall into spans of {length} months.", nameof(length));
        }

        var first = First;
        return
        [
            .. Enumerable.Range(0, Length / length)
                .Select(part => first.AddMonths(part * length))
                .Select(month => new MonthSpan(month, month.AddMonths(length - 1))),
        ];
    }

    /// <summary>The calendar years that the span touches, in order.</summary>
    public IEnumerable<int> CalendarYears() => Enumerable.Range(First.Year, Last.Year - First.Year + 1);
}
