using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <content>What each recipient is told of its own municipality.</content>
public sealed partial class ReportCounts
{
    /// <summary>
    /// What the reports to all recipients of the period tell, each of its own municipality. It is decided at once for all of
    /// them, so that it does not matter whose report comes first.
    /// </summary>
    public IReadOnlyList<FigureName> ToldToRecipients { get; }

    private IEnumerable<FigureName> OfRecipients(ReportingPeriod period) =>
        from recipient in _centre.Recipients
        where recipient.IsActive(period)
        from year in ReportComposer.YearsOfMunicipality(_centre, period)
        from quantity in new[] { Quantity.UniqueUsers, Quantity.Visits }
        let name = Name(quantity, year.Months, recipient.MunicipalityId)
        where _cells.ContainsKey(name)
        select name;

    // Of visits without an id, each may be another person's.
    private void AddVisitsByMunicipality(MonthSpan span)
    {
        var (visits, users) = (_counts.VisitsByMunicipality(span), _counts.UsersFrom(span));
        var listed = _centre.Municipalities.Select(municipality => municipality.Id).ToList();
        foreach (var id in listed)
        {
            var tally = visits.GetValueOrDefault(id);
            Add(id, tally, users.GetValueOrDefault(id));
            AddRests(span, id, tally, users.GetValueOrDefault(id), visits.Where(municipality => municipality.Key != id).Select(municipality => municipality.Value));
        }

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

    // The visits from everywhere else, and those of the municipality that are not by users, or are by users with an id. On its
    // busiest day there were as many others at least as there were more visits than there ever were by users on one day.
    private void AddRests(MonthSpan span, string id, VisitTally tally, int users, IEnumerable<VisitTally> elsewhere)
    {
        var (usersElsewhere, others) = (_counts.UsersFromElsewhere(span, id), elsewhere.Aggregate(default(VisitTally), VisitTally.Add));
        var (visits, byUsers) = (Name(Quantity.Visits, span, id), Name(Quantity.UserVisits, span, id));
        _rests.Add((CellNames.Whole(visits), visits, Math.Max(usersElsewhere, others.BusiestDay)));
        _rests.Add((CellNames.Whole(byUsers), byUsers, Math.Max(usersElsewhere, others.BusiestDayOfUsers)));
        _rests.Add((visits, byUsers, tally.BusiestDay - tally.BusiestDayOfUsers));
        _rests.Add((byUsers, Name(Quantity.UserVisitsWithoutId, span, id), users));
    }
}
