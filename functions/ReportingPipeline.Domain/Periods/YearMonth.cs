using System.Globalization;

namespace ReportingPipeline.Domain.Periods;

/// <summary>One month of one calendar year.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>
{
    private const string Format = "yyyy-MM";

    /// <summary>The month <paramref name="month"/> (1 to 12) of <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999, or the month not 1 to 12.</exception>
    public YearMonth(int year, int month) => FirstDay = new DateOnly(year, month, 1);

    /// <summary>The month that holds <paramref name="date"/>.</summary>
    public YearMonth(DateOnly date) : this(date.Year, date.Month)
    {
    }

    /// <summary>The first day.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day, itself part of the month.</summary>
    public DateOnly LastDay => FirstDay.AddDays(DateTime.DaysInMonth(Year, Month) - 1);

    /// <summary>The calendar year.</summary>
    public int Year => FirstDay.Year;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => FirstDay.Month;

    /// <summary>The month <paramref name="months"/> later, or earlier if negative.</summary>
    public YearMonth AddMonths(int months) => new(FirstDay.AddMonths(months));

    /// <summary>How many months later <paramref name="other"/> is; negative if it is earlier.</summary>
    public int MonthsUntil(YearMonth other) => ((other.Year - Year) * 12) + other.Month - Month;

    /// <summary>Reads <c>yyyy-MM</c>, and nothing else.</summary>
    public static bool TryParse(string? text, out YearMonth month)
    {
        var parsed = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        month = new YearMonth(date);
        return parsed;
    }

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static YearMonth Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month written {Format}.");

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => FirstDay.CompareTo(other.FirstDay);

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public override string ToString() => FirstDay.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}
