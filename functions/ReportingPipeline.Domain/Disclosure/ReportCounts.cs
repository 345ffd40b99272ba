using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Every count of the months that a report has figures from, printed in it or not, with the persons behind it: other reports
/// may have told what this one does not, and a reader has all of them.
/// </summary>
public sealed class ReportCounts
{
    private readonly Dictionary<FigureName, CountedPersons> _cells = [];
    private readonly List<(FigureName Whole, FigureName Part, long Persons)> _rests = [];
    private readonly Centre _centre;
    private readonly CollectedCounts _counts;

    private ReportCounts(Centre centre, ReportingPeriod period, CollectedCounts counts)
    {
        (_centre, _counts) = (centre, counts);
        var covered = ReportComposer.MonthsNeeded(centre, period);
        var years = Enumerable.Range(0, 4).Select(period.Year.YearsBefore).Where(year => IsWithin(year.Months, covered)).Reverse().ToList();
        foreach (var year in Enumerable.Range(0, 4).Select(period.Year.YearsBefore)) AddYear(year, covered);
        foreach (var (first, last) in years.Zip(years.Skip(2))) AddThreeYears(new MonthSpan(first.Months.First, last.Months.Last), years);
        if (GrantComposer.RuleOf(centre, period) is { } grant && IsWithin(grant.BaseYear.Months, covered)) AddBase(grant);
    }

    /// <summary>The counts.</summary>
    public IReadOnlyDictionary<FigureName, CountedPersons> Cells => _cells;

    /// <summary>What one count has more than another that is part of it, where that is a count of its own: the persons behind it.</summary>
    public IReadOnlyList<(FigureName Whole, FigureName Part, long Persons)> Rests => _rests;

    /// <summary>Whether a count is never printed itself, but together with printed ones adds up to a printed one.</summary>
    public static bool IsPartOfTold(FigureName name) => name is { Form: FigureForm.Count, MunicipalityId: not null, Quantity: Quantity.Visits or Quantity.UserVisits or Quantity.UserVisitsWithoutId };

    /// <summary>The counts of a period's report.</summary>
    public static ReportCounts Of(Centre centre, ReportingPeriod period, CollectedCounts counts) => new(centre, period, counts);

    private static bool IsWithin(MonthSpan span, MonthSpan covered) => covered.First <= span.First && span.Last <= covered.Last;

    private void AddYear(ReportingPeriod year, MonthSpan covered)
    {
        var parts = year.Parts(_centre.ReportsBy).Select(part => part.Months).ToList();
        foreach (var span in parts.Prepend(year.Months).Where(span => IsWithin(span, covered)))
        {
            AddVisits(span);
            AddUsers(Quantity.UniqueUsers, span);
        }

        foreach (var month in year.Months.Months().Select(MonthSpan.Of).Where(span => IsWithin(span, covered)))
        {
            AddVisits(month);
            AddTotal(Quantity.UniqueUsers, month, UniqueUsers.Count(_counts, month));
        }
    }

    private void AddVisits(MonthSpan span)
    {
        var (tally, users, busiest) = (_counts.Visits(span), _counts.UsersFromAnywhere(span), _counts.BusiestDay(span));
        var (all, byUsers, withoutId) = (Name(Quantity.Visits, span), Name(Quantity.UserVisits, span), Name(Quantity.UserVisitsWithoutId, span));
        _cells[all] = new(tally.Visits, Math.Max(users, Math.Max(busiest.OtherVisits, busiest.UserVisitsWithoutId)));
        _cells[byUsers] = new(tally.UserVisits, Math.Max(users, busiest.UserVisitsWithoutId));
        _cells[withoutId] = new(tally.UserVisitsWithoutId, busiest.UserVisitsWithoutId);
        _rests.Add((all, byUsers, busiest.OtherVisits));
        _rests.Add((byUsers, withoutId, users));
    }

    private void AddUsers(Quantity quantity, MonthSpan span)
    {
        var users = UniqueUsers.Count(_counts, span);
        AddTotal(quantity, span, users);
        if (users.Total is not { } total) return;

        foreach (var municipality in _centre.Municipalities) _cells[Name(quantity, span, municipality.Id)] = CountedPersons.Each(users.From(municipality.Id)!.Value);
        _cells[Name(quantity, span, Municipality.OtherId)] = CountedPersons.Each(total - _centre.Municipalities.Sum(municipality => users.From(municipality.Id)!.Value));
    }

    private void AddTotal(Quantity quantity, MonthSpan span, UniqueUsers users)
    {
        if (users.Total is { } total) _cells[Name(quantity, span)] = CountedPersons.Each(total);
    }

    // Of user-years it is certain that there are as many persons as in the year with the most.
    private void AddThreeYears(MonthSpan span, List<ReportingPeriod> years)
    {
        AddUsers(Quantity.DistinctUsers, span);
        foreach (var id in _centre.Municipalities.Select(municipality => municipality.Id).Append(Municipality.OtherId).Append(null))
        {
            var annual = years.Where(year => IsWithin(year.Months, span)).Select(year => Name(Quantity.UniqueUsers, year.Months, id)).ToList();
            if (!annual.TrueForAll(_cells.ContainsKey)) continue;
            _cells[Name(Quantity.UserYears, span, id)] = new(annual.Sum(name => _cells[name].Value), annual.Max(name => _cells[name].Persons));
        }
    }

    private void AddBase(GrantRule grant)
    {
        var (span, quantity) = (grant.BaseYear.Months, ReportFigures.QuantityOf(grant.Measure));
        if (quantity != Quantity.UniqueUsers) AddVisitsByMunicipality(span);
        foreach (var id in grant.MunicipalityIds)
        {
            if (_cells.TryGetValue(Name(quantity, span, id), out var count)) _cells[Base(quantity, span, id)] = count;
        }

        var bases = grant.MunicipalityIds.Select(id => Base(quantity, span, id)).ToList();
        if (!bases.TrueForAll(_cells.ContainsKey)) return;
        var persons = bases.Select(name => _cells[name].Persons).ToList();
        _cells[Base(quantity, span, null)] = new(bases.Sum(name => _cells[name].Value), quantity == Quantity.UniqueUsers ? persons.Sum() : persons.Max());
    }

    // Of visits without an id, each may be another person's.
    private void AddVisitsByMunicipality(MonthSpan span)
    {
        var (visits, users) = (_counts.VisitsByMunicipality(span), _counts.UsersFrom(span));
        var listed = _centre.Municipalities.Select(municipality => municipality.Id).ToList();
        foreach (var id in listed) Add(id, visits.GetValueOrDefault(id), users.GetValueOrDefault(id));

        var others = visits.Where(municipality => !listed.Contains(municipality.Key)).ToList();
        Add(
            Municipality.OtherId,
            others.Select(municipality => municipality.Value).Aggregate(default(VisitTally), VisitTally.Add),
            others.Select(municipality => users.GetValueOrDefault(municipality.Key)).DefaultIfEmpty().Max());

        void Add(string id, VisitTally tally, int persons)
        {
            _cells[Name(Quantity.Visits, span, id)] = new(tally.Visits, Math.Max(persons, tally.BusiestDay));
            _cells[Name(Quantity.UserVisits, span, id)] = new(tally.UserVisits, Math.Max(persons, tally.BusiestDayOfUsers));
            _cells[Name(Quantity.UserVisitsWithoutId, span, id)] = CountedPersons.Each(tally.UserVisitsWithoutId);
        }
    }

    private static FigureName Name(Quantity quantity, MonthSpan span, string? municipalityId = null) =>
        new(quantity, FigureForm.Count, span) { MunicipalityId = municipalityId };

    private static FigureName Base(Quantity quantity, MonthSpan span, string? municipalityId) =>
        new(quantity, FigureForm.GrantBase, span) { MunicipalityId = municipalityId };
}
