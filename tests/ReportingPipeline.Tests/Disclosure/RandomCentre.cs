using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>A centre whose visits are drawn at random, the same for the same seed; with many zeros and ones, or few.</summary>
internal sealed class RandomCentre
{
    private static readonly string[] Ids = ["hamar", "stange", "ringsaker", "loten", "elverum", "lillehammer", "gjovik", "trysil", "tynset", "kongsvinger", "eidskog", "engerdal", "folldal", "tolga", "os", "rendalen"];

    private readonly Random _random;
    private readonly List<Visit> _visits = [];
    private int _rows;

    /// <summary>Draws a centre.</summary>
    /// <param name="seed">What the drawing begins with.</param>
    /// <param name="municipalities">How many municipalities it has, up to 16.</param>
    /// <param name="halfYears">How many half-years are registered, from 2018-H1.</param>
    /// <param name="users">How many users there are from each municipality at most, on a scale of its own.</param>
    /// <param name="hasGrantEveryYear">Whether a grant goes by every year, rather than by the first alone.</param>
    public RandomCentre(int seed, int municipalities, int halfYears, int users, bool hasGrantEveryYear = false)
    {
        _random = new Random(seed);
        var first = ReportingCalendar.CalendarYear.Parse("2018-H1");
        Periods = [.. Enumerable.Range(0, halfYears).Select(part => ReportingCalendar.CalendarYear.PeriodOf(PeriodKind.HalfYear, first.Months.First.AddMonths(6 * part)))];
        Centre = new Centre
        {
            Id = "centre",
            Name = "Senteret",
            Calendar = ReportingCalendar.CalendarYear,
            ReportsBy = PeriodKind.HalfYear,
            RegisteredFrom = first.Months.First,
            FirstPeriod = first,
            Municipalities = [.. Ids.Take(municipalities).Select((id, index) => new Municipality(id, id, [new DatedCode($"{3400 + index}")]))],
            Recipients = [.. Ids.Take(municipalities).Select(id => new Recipient(id))],
            Grants = halfYears < 2 ? [] : [.. Grants(first.Year, municipalities, _random.Next(2) == 0 ? GrantMeasure.Visits : GrantMeasure.UniqueUsers).Take(hasGrantEveryYear ? halfYears / 2 : 1)],
        };
        foreach (var id in Ids.Take(municipalities).Append(Municipality.OtherId)) Populate(id, _random.Next(3) switch { 0 => _random.Next(2), 1 => _random.Next(1 + (users / 4)), _ => _random.Next(1 + users) });
        EnsureSomebody();
    }

    public Centre Centre { get; }

    /// <summary>The half-years, in order.</summary>
    public IReadOnlyList<ReportingPeriod> Periods { get; }

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

    /// <summary>A few visits are registered late, and some are cancelled.</summary>
    public void ChangeSome()
    {
        for (var change = _random.Next(1, 4); change > 0; change--)
        {
            if (_visits.Count > 1 && _random.Next(3) == 0) _visits.RemoveAt(_random.Next(_visits.Count));
            else
            {
                var like = _visits[_random.Next(_visits.Count)];
                var user = _random.Next(2) == 0 ? like.User : NewUser();
                _visits.Add(like with { User = user, RowKey = NextRow() });
            }
        }
    }

    /// <summary>The report of a period with all its figures.</summary>
    public ReportModel Compose(ReportingPeriod period, CollectedCounts counts, int revision) => ReportComposer.Compose(
        new ReportHeading(Centre.Id, Centre.Name, Centre.Municipalities[0], period, revision, counts.DataAsOf, counts.DataAsOf), Centre, counts, []);

    private static IEnumerable<GrantRule> Grants(ReportingPeriod first, int municipalities, GrantMeasure measure) => Enumerable.Range(0, 50)
        .Select(year => new GrantRule(1_000_003, ReportingCalendar.CalendarYear.Year(first.Months.First.Year + year), measure, [.. Ids.Take(municipalities)]));

    private void Populate(string municipality, int users)
    {
        for (var user = 0; user < users; user++)
        {
            var (key, months) = (NewUser(), Periods.Count * 6);
            var (from, to) = (_random.Next(months), _random.Next(months));
            var eagerness = _random.Next(1, 5);
            for (var month = Math.Min(from, to); month <= Math.Max(from, to); month++)
            {
                if (_random.Next(4) < eagerness) Visit(VisitKind.User, key, municipality, month, _random.Next(1, 4));
            }

            if (_random.Next(4) == 0) Visit(VisitKind.User, null, municipality, _random.Next(months), 1);
            if (_random.Next(4) == 0) Visit(VisitKind.Other, null, municipality, _random.Next(months), _random.Next(1, 4));
        }
    }

    private void EnsureSomebody()
    {
        foreach (var municipality in Centre.Municipalities.Take(2)) Visit(VisitKind.User, NewUser(), municipality.Id, 0, 1);
    }

    private void Visit(VisitKind kind, UserKey? user, string municipality, int month, int visits)
    {
        var first = Periods[0].Months.First.AddMonths(month).FirstDay;
        for (var visit = 0; visit < visits; visit++)
        {
            _visits.Add(new Visit(first.AddDays(_random.Next(28)), kind, user, municipality, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), NextRow()));
        }
    }

    private UserKey NewUser() => new(1, NextRow());

    private string NextRow() => (++_rows).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
}
