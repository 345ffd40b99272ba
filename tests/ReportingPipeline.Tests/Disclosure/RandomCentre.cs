using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>A centre whose visits are drawn at random, the same for the same seed; with many zeros and ones, or few.</summary>
internal sealed class RandomCentre
{
    private static readonly string[] Ids = ["hamar", "stange", "ringsaker", "loten", "elverum", "lillehammer", "gjovik", "trysil", "tynset", "kongsvinger", "eidskog", "engerdal", "folldal", "tolga", "os", "rendalen"];

    private readonly Random _random;
    private readonly List<Visit> _visits = [];
    private readonly HashSet<string> _kept = [];
    private readonly double _movers;
    private int _rows;

    /// <summary>Draws a centre.</summary>
    /// <param name="seed">What the drawing begins with.</param>
    /// <param name="municipalities">How many municipalities it has, up to 16.</param>
    /// <param name="halfYears">How many half-years are registered, from 2018-H1.</param>
    /// <param name="users">How many users there are from each municipality at most, on a scale of its own.</param>
    /// <param name="calendar">Its reporting years; calendar years by default.</param>
    /// <param name="reportsBy">Half-years or tertials, of which there are as many as fit into the half-years.</param>
    /// <param name="movers">How likely it is, from 0 to 1, that a visit is made from another municipality than the user's own.</param>
    /// <param name="hasGrantEveryYear">Whether a grant goes by every year, rather than by the first alone.</param>
    /// <param name="measures">What the grant may be shared by.</param>
    public RandomCentre(
        int seed, int municipalities, int halfYears, int users, ReportingCalendar? calendar = null, PeriodKind reportsBy = PeriodKind.HalfYear,
        double movers = 0, bool hasGrantEveryYear = false, params GrantMeasure[] measures)
    {
        _random = new Random(seed);
        _movers = movers;
        calendar ??= ReportingCalendar.CalendarYear;
        if (measures.Length == 0) measures = [GrantMeasure.Visits, GrantMeasure.UniqueUsers];
        var first = calendar.Year(2018).Parts(reportsBy)[0];
        var length = reportsBy == PeriodKind.Tertial ? 4 : 6;
        Periods = [.. Enumerable.Range(0, halfYears * 6 / length).Select(part => calendar.PeriodOf(reportsBy, first.Months.First.AddMonths(length * part)))];
        Centre = new Centre
        {
            Id = "centre",
            Name = "Senteret",
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = first.Months.First,
            FirstPeriod = first,
            Municipalities = [.. Ids.Take(municipalities).Select((id, index) => new Municipality(id, id, [new DatedCode($"{3400 + index}")]))],
            Recipients = [.. Ids.Take(municipalities).Select(id => new Recipient(id))],
            Grants = halfYears < 2 ? [] : [.. Grants(first.Year, municipalities, measures[measures.Length - 1 - _random.Next(measures.Length)]).Take(hasGrantEveryYear ? halfYears / 2 : 1)],
        };
        foreach (var id in Ids.Take(municipalities).Append(Municipality.OtherId)) Populate(id, _random.Next(3) switch { 0 => _random.Next(2), 1 => _random.Next(1 + (users / 4)), _ => _random.Next(1 + users) });
        EnsureSomebody();
    }

    /// <summary>
    /// Draws what kind of centre it is as well: how large, in which years and parts of years it reports, whether its users move,
    /// and whether it has registered for years before its first report.
    /// </summary>
    public static RandomCentre OfAnyKind(int seed, Random random, bool isSmall)
    {
        var reportsLate = random.Next(4) == 0;
        return OfAnyKind(seed, random, isSmall, reportsLate ? random.Next(8, 13) : random.Next(1, isSmall ? 4 : 7), reportsLate ? random.Next(1, 4) : int.MaxValue);
    }

    private static RandomCentre OfAnyKind(int seed, Random random, bool isSmall, int halfYears, int reported) => new(
        seed,
        municipalities: random.Next(2, isSmall ? 5 : 9),
        halfYears,
        users: random.Next(4) switch { 0 => 2, 1 => 6, 2 => 15, _ => 40 },
        random.Next(4) == 0 ? ReportingCalendar.JulyYear : ReportingCalendar.CalendarYear,
        random.Next(4) == 0 ? PeriodKind.Tertial : PeriodKind.HalfYear,
        movers: random.Next(3) == 0 ? 0.1 : 0,
        hasGrantEveryYear: false,
        GrantMeasure.Visits, GrantMeasure.UserVisits, GrantMeasure.UniqueUsers)
    {
        Reported = reported,
    };

    public Centre Centre { get; }

    /// <summary>The half-years, in order.</summary>
    public IReadOnlyList<ReportingPeriod> Periods { get; }

    /// <summary>How many of the periods are reported, the last of them.</summary>
    public int Reported { get; private init; } = int.MaxValue;

    /// <summary>Everything registered so far, counted.</summary>
    public CollectedCounts Counts()
    {
        var months = _visits.GroupBy(visit => new YearMonth(visit.Date)).Select(month =>
        {
            var counter = new PartitionCounter(SourcePartition.Of(Centre.Id, month.Key));
            foreach (var visit in month) counter.Add(visit);
            return counter.ToCounts();
        });
        return new CollectedCounts(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [.. months.GroupBy(month => YearCounts.YearOf(month.Partition)).Select(year => YearCounts.Empty(year.Key).Replace([.. year]))]);
    }

    /// <summary>Everything registered so far, to count it without the app.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>A few visits are registered late, and some are cancelled.</summary>
    public void ChangeSome()
    {
        for (var change = _random.Next(1, 4); change > 0; change--)
        {
            if (_visits.Count > 2 && _random.Next(3) == 0)
            {
                var cancelled = _random.Next(_visits.Count);
                if (!_kept.Contains(_visits[cancelled].RowKey)) _visits.RemoveAt(cancelled);
            }
            else
            {
                var like = _visits[_random.Next(_visits.Count)];
                var user = _random.Next(2) == 0 ? like.User : NewUser();
                var days = FreeDays(user, like.Date);
                _visits.Add(like with { User = user, Date = days.Contains(like.Date) ? like.Date : days[_random.Next(days.Count)], RowKey = NextRow() });
            }
        }
    }

    private static IEnumerable<GrantRule> Grants(ReportingPeriod first, int municipalities, GrantMeasure measure) => Enumerable.Range(0, 50)
        .Select(year => new GrantRule(1_000_003, ReportingCalendar.CalendarYear.Year(first.Months.First.Year + year), measure, [.. Ids.Take(municipalities)]));

    private void Populate(string municipality, int users)
    {
        for (var user = 0; user < users; user++)
        {
            var (key, months) = (NewUser(), Months);
            var (from, to) = (_random.Next(months), _random.Next(months));
            var eagerness = _random.Next(1, 5);
            for (var month = Math.Min(from, to); month <= Math.Max(from, to); month++)
            {
                if (_random.Next(4) < eagerness) Visit(VisitKind.User, key, Origin(municipality), month, _random.Next(1, 4));
            }

            if (_random.Next(4) == 0) Visit(VisitKind.User, null, municipality, _random.Next(months), 1);
            if (_random.Next(4) == 0) Visit(VisitKind.Other, null, municipality, _random.Next(months), _random.Next(1, 4));
        }
    }

    private int Months => Periods.Count * (Centre.ReportsBy == PeriodKind.Tertial ? 4 : 6);

    private string Origin(string municipality) =>
        _movers > 0 && _random.NextDouble() < _movers ? Centre.Municipalities[_random.Next(Centre.Municipalities.Count)].Id : municipality;

    private void EnsureSomebody()
    {
        foreach (var municipality in Centre.Municipalities.Take(2))
        {
            Visit(VisitKind.User, NewUser(), municipality.Id, 0, 1);
            _kept.Add(_visits[^1].RowKey);
        }
    }

    private void Visit(VisitKind kind, UserKey? user, string municipality, int month, int visits)
    {
        var first = Periods[0].Months.First.AddMonths(month).FirstDay;
        for (var visit = 0; visit < visits; visit++)
        {
            var days = FreeDays(user, first);
            _visits.Add(new Visit(days[_random.Next(days.Count)], kind, user, municipality, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), NextRow()));
        }
    }

    // The days of a month on which a user has no visit yet, since nobody has two on one day.
    private List<DateOnly> FreeDays(UserKey? user, DateOnly month) =>
        [.. Enumerable.Range(1, 28).Select(day => new DateOnly(month.Year, month.Month, day)).Except(_visits.Where(visit => user is not null && visit.User == user).Select(visit => visit.Date))];

    private UserKey NewUser() => new(1, NextRow());

    private string NextRow() => (++_rows).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
}
