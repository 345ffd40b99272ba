using System.Globalization;

namespace ReportingPipeline.Domain.Periods;

/// <summary>A year, half-year or tertial of a reporting calendar, always whole months.</summary>
public sealed record ReportingPeriod
{
    internal ReportingPeriod(ReportingCalendar calendar, PeriodKind kind, int startYear, int number)
    {
        Calendar = calendar;
        Kind = kind;
        StartYear = startYear;
        Number = number;

        var length = kind.Months();
        var first = new YearMonth(startYear, calendar.FirstMonth).AddMonths((number - 1) * length);
        Months = new MonthSpan(first, first.AddMonths(length - 1));
    }

    /// <summary>The calendar that the period belongs to.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>Year, half-year or tertial.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The calendar year in which the period's reporting year begins.</summary>
    public int StartYear { get; }

    /// <summary>Which of the year's periods of this kind it is, from 1.</summary>
    public int Number { get; }

    /// <summary>The months of the period.</summary>
    public MonthSpan Months { get; }

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => Months.First.FirstDay;

    /// <summary>The last day, itself part of the period.</summary>
    public DateOnly LastDay => Months.Last.LastDay;

    /// <summary>The reporting year that the period is part of; a year is its own.</summary>
    public ReportingPeriod Year => Calendar.Year(StartYear);

    /// <summary>The identifier, such as <c>2019-H1</c> or <c>2019/20</c>.</summary>
    public string Id => Identifier('/');

    /// <summary>The identifier with a hyphen for the slash, for file names, keys and addresses.</summary>
    public string Key => Identifier('-');

    /// <summary>The same period <paramref name="years"/> reporting years earlier.</summary>
    public ReportingPeriod YearsBefore(int years) => new(Calendar, Kind, StartYear - years, Number);

    /// <summary>The period of the same kind that follows.</summary>
    public ReportingPeriod Next() => Calendar.PeriodOf(Kind, Months.Last.AddMonths(1));

    /// <summary>The periods of the given kind in this period's reporting year, in order.</summary>
    public IReadOnlyList<ReportingPeriod> Parts(PeriodKind kind) =>
        [.. Enumerable.Range(1, 12 / kind.Months()).Select(number => new ReportingPeriod(Calendar, kind, StartYear, number))];

    /// <summary>The reporting years, oldest first, of which the last ends with the period or most recently before it.</summary>
    /// <param name="years">How many, at least one.</param>
    public IReadOnlyList<ReportingPeriod> LastEndedYears(int years)
    {
        var last = LastDay == Year.LastDay ? Year : Year.YearsBefore(1);
        return [.. Enumerable.Range(0, years).Reverse().Select(last.YearsBefore)];
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private string Identifier(char slash)
    {
        var next = Calendar.NextYear(StartYear);
        var year = StartYear.ToString("0000", CultureInfo.InvariantCulture) + (next.Length == 0 ? "" : $"{slash}{next}");
        return Kind switch
        {
            PeriodKind.HalfYear => $"{year}-H{Number}",
            PeriodKind.Tertial => $"{year}-T{Number}",
            _ => year,
        };
    }
}
