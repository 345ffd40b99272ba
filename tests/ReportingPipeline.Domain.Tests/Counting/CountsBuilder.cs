using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

/// <summary>Collected counts made by hand.</summary>
internal sealed class CountsBuilder
{
    private readonly List<MonthTally> _visits = [];
    private readonly Dictionary<(UserKey User, int Year), UserMonth?[]> _users = [];
    private readonly List<RejectedCount> _rejected = [];
    private readonly Dictionary<YearMonth, MonthDays> _days = [];

    /// <summary>Spreads visits evenly over a period's months, the remainder over the first of them.</summary>
    public CountsBuilder Visits(
        ReportingPeriod period, string municipality, int userVisits, int otherVisits, int withoutId = 0, int withoutMunicipality = 0) =>
        Visits(period.Months, municipality, userVisits, otherVisits, withoutId, withoutMunicipality);

    /// <summary>Spreads visits evenly over months, the remainder over the first of them.</summary>
    public CountsBuilder Visits(
        MonthSpan span, string municipality, int userVisits, int otherVisits, int withoutId = 0, int withoutMunicipality = 0)
    {
        var months = span.Months().ToList();
        for (var index = 0; index < months.Count; index++)
        {
            var tally = new VisitTally(Part(userVisits), Part(otherVisits), Part(withoutId), Part(withoutMunicipality));
            _visits.Add(new(months[index], municipality, tally));

            int Part(int all) => (all / months.Count) + (index < all % months.Count ? 1 : 0);
        }

        return this;
    }

    /// <summary>A user who came in some months.</summary>
    public CountsBuilder User(string pseudonym, string municipality, int keyVersion, params IEnumerable<YearMonth> months)
    {
        foreach (var month in months)
        {
            var key = (new UserKey(keyVersion, pseudonym), month.Year);
            if (!_users.TryGetValue(key, out var userMonths)) _users[key] = userMonths = new UserMonth?[12];
            userMonths[month.Month - 1] = UserMonth.Of(municipality, new Dictionary<string, int> { [municipality] = 1 });
        }

        return this;
    }

    /// <summary>
    /// Users of a year, numbered from <paramref name="first"/>: by thirds only in its first part, only in its last part,
    /// and in both.
    /// </summary>
    public CountsBuilder Users(ReportingPeriod year, string municipality, int first, int count, int keyVersion = 1)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            if (number % 3 != 1) User($"{municipality}-{number}", municipality, keyVersion, year.Months.First.AddMonths(1));
            if (number % 3 != 0) User($"{municipality}-{number}", municipality, keyVersion, year.Months.Last.AddMonths(-2));
        }

        return this;
    }

    /// <summary>Says that every day from the first to the last, both included, has visits.</summary>
    public CountsBuilder Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var month = new YearMonth(day);
            var former = _days.GetValueOrDefault(month) ?? new MonthDays(month, default);
            _days[month] = new MonthDays(month, former.Days.With(day.Day));
        }

        return this;
    }

    /// <summary>Rows that broke the contract.</summary>
    public CountsBuilder Rejected(string partition, RejectionReason reason, int rows)
    {
        _rejected.Add(new(SourcePartition.Parse(partition), reason, rows));
        return this;
    }

    public CollectedCounts Build(DateTimeOffset dataAsOf) => new(
        dataAsOf,
        [.. _visits.Select(row => row.Month.Year)
            .Concat(_users.Keys.Select(key => key.Year))
            .Concat(_rejected.Select(row => YearCounts.YearOf(row.Partition)))
            .Distinct().Order().Select(Year)]);

    private YearCounts Year(int year) => new(
        year,
        _visits.Where(row => row.Month.Year == year)
            .GroupBy(row => (row.Month, row.MunicipalityId), row => row.Tally)
            .Select(rows => new MonthTally(rows.Key.Month, rows.Key.MunicipalityId, rows.Aggregate(VisitTally.Add))),
        _users.Where(row => row.Key.Year == year).Select(row => new UserYear(row.Key.User, row.Value)),
        _rejected.Where(row => YearCounts.YearOf(row.Partition) == year),
        _days.Values.Where(row => row.Month.Year == year));
}
