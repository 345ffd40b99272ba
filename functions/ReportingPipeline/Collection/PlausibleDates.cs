using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Collection;

/// <summary>When visits can have been made and registered at all; what lies elsewhere is a slip of the source.</summary>
/// <param name="centre">The centre; null for rows that belong to none, of which no month is plausible.</param>
/// <param name="now">When they are read.</param>
internal sealed class PlausibleDates(Centre? centre, DateTimeOffset now)
{
    private readonly YearMonth? _lastMonth = centre is null ? null : new YearMonth(LocalTime.DateOf(now)).AddMonths(1);

    /// <summary>The first day of a visit: the first of the year before the one in which the centre began to register.</summary>
    public DateOnly FirstDay { get; } = centre is null ? default : new DateOnly(Math.Max(1, centre.RegisteredFrom.Year - 1), 1, 1);

    /// <summary>The last day of a visit: tomorrow, as clocks differ.</summary>
    public DateOnly LastDay { get; } = LocalTime.DateOf(now).AddDays(1);

    /// <summary>The last instant of registering: a day from now.</summary>
    public DateTimeOffset LastInstant { get; } = now.AddDays(1);

    /// <summary>The calendar years in which visits are to be expected: since registering began, that of next month included.</summary>
    public IEnumerable<int> ExpectedYears =>
        _lastMonth is not { } last || last < centre!.RegisteredFrom
            ? []
            : Enumerable.Range(centre.RegisteredFrom.Year, last.Year - centre.RegisteredFrom.Year + 1);

    /// <summary>Whether rows of a month may belong to a period; if not, they belong to none, like those that name no month.</summary>
    public bool Contain(YearMonth month) => new YearMonth(FirstDay) <= month && month <= _lastMonth;
}
