using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Turns collected counts into what a report says.</summary>
public sealed partial class ReportComposer
{
    private const int YearsBefore = 2;

    private static readonly VisitFigures NotCollected = new(Figure.NotCollected, Figure.NotCollected, Figure.NotCollected);

    private readonly Centre _centre;
    private readonly ReportHeading _heading;
    private readonly ReportingPeriod _period;
    private readonly CollectedCounts _counts;

    private ReportComposer(ReportHeading heading, Centre centre, CollectedCounts counts)
    {
        _centre = centre;
        _heading = heading;
        _period = heading.Period;
        _counts = counts;
    }

    /// <summary>
    /// The months that a report has figures from: the reported period back to the start of the last five ended years, but to
    /// nothing before the first month registered.
    /// </summary>
    public static MonthSpan MonthsNeeded(Centre centre, ReportingPeriod period)
    {
        var longest = LongestSpan(period);
        var first = longest.First < centre.RegisteredFrom ? centre.RegisteredFrom : longest.First;
        return new MonthSpan(first < period.Months.First ? first : period.Months.First, period.Months.Last);
    }

    /// <summary>The months that a report of a period has figures from if they were all registered.</summary>
    public static MonthSpan LongestSpan(ReportingPeriod period) => new(LastYears(period, MunicipalityYears)[0].Months.First, period.Months.Last);

    /// <summary>
    /// Composes the report; nothing after the reported period enters it, whenever it is composed. In a preview nothing after
    /// the running month does: later months are not collected, and what runs has its figures so far, which are compared with
    /// nothing and share no grant. A preview is internal.
    /// </summary>
    /// <param name="heading">What it is and for whom.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="counts">The counts of at least <see cref="MonthsNeeded"/>.</param>
    /// <param name="rejectedRows">The first of the rejected rows of those months.</param>
    /// <exception cref="ArgumentException">A grant's base adds up to zero.</exception>
    public static ReportModel Compose(
        ReportHeading heading, Centre centre, CollectedCounts counts, IReadOnlyList<RejectedRow> rejectedRows)
    {
        // What is never delivered need not be protected.
        if (heading.IsPreview) heading = heading with { IsInternal = true };
        var composer = new ReportComposer(heading, centre, counts);
        return new ReportModel(
            heading, centre.Municipalities, composer.Visits(), composer.Monthly(), composer.Users(), composer.Grant(),
            composer.Notes(rejectedRows))
        {
            Municipality = composer.OwnMunicipality(),
            Funding = FundingComposer.Compose(centre, heading.Period),
            Indicators = IndicatorComposer.Compose(centre, heading),
        };
    }

    private IEnumerable<ReportingPeriod> Years() => Enumerable.Range(0, YearsBefore + 1).Reverse()
        .Select(before => _period.Year.YearsBefore(before))
        .Where(year => year.Months.Last >= _centre.RegisteredFrom);

    private VisitSection Visits() => new(
        [.. Years().Select(year => new VisitYear([.. year.Parts(_centre.ReportsBy).Select(VisitsOf)], VisitsOf(year)))],
        [.. Enumerable.Range(0, YearsBefore + 1).Select(before => Compare(_period.YearsBefore(before)))]);

    // A change from a year that the report does not tell would tell that year.
    private PeriodVisits VisitsOf(ReportingPeriod period)
    {
        var (earlier, visits) = (period.YearsBefore(1), VisitsOf(period.Months));
        var before = _period.StartYear - YearsBefore <= earlier.StartYear ? VisitsOf(earlier.Months) : NotCollected;
        return new(
            period, visits,
            Between(before.Visits, visits.Visits, period.Months),
            Between(before.UserVisits, visits.UserVisits, period.Months));
    }

    private VisitFigures VisitsOf(MonthSpan span)
    {
        if (!IsCollected(span)) return NotCollected;
        var tally = _counts.Visits(SoFar(span));
        return new(new(tally.Visits), new(tally.UserVisits), new(tally.UserVisitsWithoutId));
    }

    private ComparedPeriod Compare(ReportingPeriod earlier)
    {
        var (before, now) = (VisitsOf(earlier.Months), VisitsOf(_period.Months));
        var (usersBefore, usersNow) = (UsersIn(earlier.Months), UsersIn(_period.Months));
        return new ComparedPeriod(
            earlier, before, usersBefore,
            Between(before.Visits, now.Visits, _period.Months),
            Between(before.UserVisits, now.UserVisits, _period.Months),
            Between(usersBefore, usersNow, _period.Months));
    }

    // What has been counted of a running period says nothing beside a whole one.
    private Change Between(Figure earlier, Figure present, MonthSpan span) =>
        Change.Between(earlier, _heading.IsRunning(span) ? Figure.NotCollected : present);

    private MonthlySection Monthly() => new(
        [.. ReportedMonths().Select(month => new MonthFigures(
            month, VisitsOf(MonthSpan.Of(month)), UsersIn(MonthSpan.Of(month)), VisitsOf(MonthSpan.Of(month.AddMonths(-12))).Visits))]);

    private IEnumerable<YearMonth> ReportedMonths() => new MonthSpan(_period.Year.Months.First, _period.Months.Last).Months();

    private UniqueUserSection Users()
    {
        var endedYears = Years().Where(year => IsCollected(year.Months)).ToList();
        var parts = _period.Year.Parts(_centre.ReportsBy).Where(part => IsCollected(part.Months));
        return new UniqueUserSection(
            [.. endedYears.Concat(parts).OrderBy(period => period.LastDay).ThenByDescending(period => period.FirstDay).Select(UsersOf)],
            [.. endedYears.Select(Bridge)],
            ThreeYears());
    }

    private PeriodUsers UsersOf(ReportingPeriod period)
    {
        var users = Count(period.Months);
        return new PeriodUsers(
            period, ByMunicipality(id => users.From(id), users.Total), new Figure(users.Total), VisitsOf(period.Months).UserVisitsWithoutId);
    }

    private UserBridge Bridge(ReportingPeriod year)
    {
        var parts = year.Parts(_centre.ReportsBy).Select(part => (Period: part, Users: UsersIn(part.Months))).ToList();
        var total = UsersIn(year.Months);
        return new UserBridge(parts, new Figure(Sum(parts.Select(part => part.Users.Number)) - total.Number), (year, total));
    }

    private ThreeYearUsers? ThreeYears()
    {
        var years = LastThreeYears(_period);
        if (!years.TrueForAll(year => IsCollected(year.Months))) return null;

        var annual = years.ConvertAll(year => Count(year.Months));
        var distinct = Count(Together(years));
        var userYears = Sum(annual.Select(users => users.Total));
        return new ThreeYearUsers(
            years,
            ByMunicipality(id => Sum(annual.Select(users => users.From(id))), userYears), new Figure(userYears),
            ByMunicipality(id => distinct.From(id), distinct.Total), new Figure(distinct.Total));
    }

    // Whoever is from none of the centre's municipalities is from another, so that the rows always add up to the total,
    // even with counts collected while the centre had other municipalities.
    private List<MunicipalityUsers> ByMunicipality(Func<string, int?> usersFrom, int? total)
    {
        var listed = _centre.Municipalities.Select(municipality => (Id: municipality.Id, Users: usersFrom(municipality.Id))).ToList();
        var others = total - Sum(listed.Select(row => row.Users));
        return [.. listed.Append((Id: Municipality.OtherId, Users: others)).Select(row => new MunicipalityUsers(
            row.Id, new Figure(row.Users), row.Users is { } part && total is { } whole ? Share.Of(part, whole) : ShareFigure.NotCollected))];
    }

    private GrantSection? Grant() => GrantComposer.RuleOf(_centre, _period) is { } rule
        && IsCollected(rule.BaseYear.Months) && !_heading.IsRunning(rule.BaseYear.Months)
        ? GrantComposer.Compose(rule, _centre, _counts)
        : null;

    private NotesSection Notes(IReadOnlyList<RejectedRow> rejectedRows)
    {
        var needed = SoFar(MonthsNeeded(_centre, _period));
        var covered = new MonthSpan(needed.First < _heading.FirstMonth ? _heading.FirstMonth : needed.First, needed.Last);
        return new NotesSection(
            _centre.RegisteredFrom,
            covered,
            [.. _counts.Rejected(covered).GroupBy(row => row.Reason).OrderBy(reason => reason.Key)
                .Select(reason => (reason.Key, new Figure(reason.Sum(row => row.Rows))))],
            rejectedRows,
            [.. SpansCounted().Distinct().Where(span => IsCollected(span) && Count(span).IsRefused)
                .OrderBy(span => span.Last).ThenByDescending(span => span.First)]);
    }

    // Every span whose unique users the report has asked for.
    private IEnumerable<MonthSpan> SpansCounted()
    {
        foreach (var year in Years())
        {
            yield return year.Months;
            foreach (var part in year.Parts(_centre.ReportsBy)) yield return part.Months;
        }

        foreach (var month in ReportedMonths()) yield return MonthSpan.Of(month);
        foreach (var year in LastYears(_period, MunicipalityYears)) yield return year.Months;
        yield return Together(LastThreeYears(_period));
    }

    /// <summary>The three reporting years, in order, of which the last ends with the period or most recently before it.</summary>
    internal static List<ReportingPeriod> LastThreeYears(ReportingPeriod period) => LastYears(period, 3);

    private static List<ReportingPeriod> LastYears(ReportingPeriod period, int years)
    {
        var last = period.LastDay == period.Year.LastDay ? period.Year : period.Year.YearsBefore(1);
        return [.. Enumerable.Range(0, years).Reverse().Select(last.YearsBefore)];
    }

    private static MonthSpan Together(List<ReportingPeriod> years) => new(years[0].Months.First, years[^1].Months.Last);

    private Figure UsersIn(MonthSpan span) =>
        IsCollected(span) ? new Figure(Count(span).Total) : Figure.NotCollected;

    private UniqueUsers Count(MonthSpan span) => UniqueUsers.Count(_counts, SoFar(span));

    private bool IsCollected(MonthSpan span) =>
        _centre.RegisteredFrom <= span.First && _heading.FirstMonth <= span.First && span.First <= _heading.LastMonth && span.Last <= _period.Months.Last;

    private MonthSpan SoFar(MonthSpan span) =>
        span.First <= _heading.LastMonth && _heading.LastMonth < span.Last ? new MonthSpan(span.First, _heading.LastMonth) : span;

    private static int? Sum(IEnumerable<int?> numbers) =>
        numbers.Aggregate((int?)0, (sum, number) => sum + number);
}
