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
public sealed partial class ReportCounts
{
    private readonly Dictionary<FigureName, CountedPersons> _cells = [];
    private readonly List<(FigureName Whole, FigureName Part, long Persons)> _rests = [];
    private readonly Centre _centre;
    private readonly CollectedCounts _counts;

    private ReportCounts(Centre centre, ReportingPeriod period, CollectedCounts counts, YearMonth firstMonth)
    {
        (_centre, _counts) = (centre, counts);
        var needed = ReportComposer.MonthsNeeded(centre, period);
        var covered = new MonthSpan(needed.First < firstMonth ? firstMonth : needed.First, needed.Last);
        foreach (var year in YearsTouched(period, covered)) AddYear(year, covered);
        var years = YearsTouched(period, covered).Where(year => IsWithin(year.Months, covered)).Reverse().ToList();
        foreach (var year in years) AddVisitsByMunicipality(year.Months);
        foreach (var (first, last) in years.Zip(years.Skip(2))) AddThreeYears(new MonthSpan(first.Months.First, last.Months.Last), years);
        if (GrantComposer.RuleOf(centre, period) is { } grant && IsWithin(grant.BaseYear.Months, covered)) AddBase(grant);
        ToldToRecipients = [.. OfRecipients(period)];
    }

    /// <summary>The counts.</summary>
    public IReadOnlyDictionary<FigureName, CountedPersons> Cells => _cells;

    /// <summary>What one count has more than another that is part of it, where that is a count of its own: the persons behind it.</summary>
    public IReadOnlyList<(FigureName Whole, FigureName Part, long Persons)> Rests => _rests;

    /// <summary>The counts of a period's report.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="period">The period.</param>
    /// <param name="counts">Everything counted.</param>
    /// <param name="firstMonth">The first month that was counted; by default everything was.</param>
    public static ReportCounts Of(Centre centre, ReportingPeriod period, CollectedCounts counts, YearMonth firstMonth = default) => new(centre, period, counts, firstMonth);

    private static IEnumerable<ReportingPeriod> YearsTouched(ReportingPeriod period, MonthSpan covered)
    {
        for (var year = period.Year; covered.First <= year.Months.Last; year = year.YearsBefore(1)) yield return year;
    }

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
        foreach (var id in grant.MunicipalityIds)
        {
            if (_cells.TryGetValue(Name(quantity, span, id), out var count)) _cells[Base(quantity, span, id)] = count;
        }

        var bases = grant.MunicipalityIds.Select(id => Base(quantity, span, id)).ToList();
        if (!bases.TrueForAll(_cells.ContainsKey)) return;
        var persons = bases.Select(name => _cells[name].Persons).ToList();
        _cells[Base(quantity, span, null)] = new(bases.Sum(name => _cells[name].Value), quantity == Quantity.UniqueUsers ? persons.Sum() : persons.Max());
    }

    private static FigureName Name(Quantity quantity, MonthSpan span, string? municipalityId = null) =>
        new(quantity, FigureForm.Count, span) { MunicipalityId = municipalityId };

    private static FigureName Base(Quantity quantity, MonthSpan span, string? municipalityId) =>
        new(quantity, FigureForm.GrantBase, span) { MunicipalityId = municipalityId };
}
