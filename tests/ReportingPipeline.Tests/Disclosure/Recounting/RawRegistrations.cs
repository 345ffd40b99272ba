using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Registered;

namespace ReportingPipeline.Tests.Disclosure.Recounting;

/// <summary>Counts what was registered from the visits themselves, and with nothing of the app's counting.</summary>
internal sealed class RawRegistrations
{
    private readonly CentrePlaces _places;
    private readonly int _monthsOfPart;
    private readonly Dictionary<(MonthSpan Span, bool ByYear), RecountedUsers> _users = [];
    private readonly ILookup<YearMonth, (int Place, Visit Visit)> _visits;
    private readonly IReadOnlyList<IReadOnlyList<(YearMonth Month, int Place)>> _persons;

    /// <summary>Takes the visits; who comes under two versions of the pseudonym key is one person all the same.</summary>
    public RawRegistrations(RegisteredCentre registered)
    {
        _places = new CentrePlaces([.. registered.Centre.Municipalities.Select(municipality => municipality.Id)]);
        _monthsOfPart = registered.Centre.ReportsBy.Months();
        _visits = registered.Visits.ToLookup(visit => new YearMonth(visit.Date), visit => (_places.PlaceOf(visit.MunicipalityId), visit));
        _persons =
        [
            .. registered.Visits.Where(visit => visit is { Kind: VisitKind.User, User: not null })
                .GroupBy(visit => visit.User!.Value.Pseudonym)
                .Select(person => person
                    .OrderBy(visit => visit.Date).ThenBy(visit => visit.RegisteredAt).ThenBy(visit => visit.RowKey, StringComparer.Ordinal)
                    .Select(visit => (new YearMonth(visit.Date), _places.PlaceOf(visit.MunicipalityId))).ToList()),
        ];
    }

    /// <summary>The users behind the numbers of a table: those of its months or, of added-up years, those of each year.</summary>
    public RecountedUsers UsersBehind(TableName table)
    {
        var asked = (table.Span, ByYear: table.Quantity == Quantity.UserYears);
        if (!_users.TryGetValue(asked, out var users)) _users[asked] = users = Recount(asked.ByYear ? asked.Span.Split(12) : [asked.Span]);
        return users;
    }

    /// <summary>The users who came in every part of a year.</summary>
    public int UsersOfAllParts(MonthSpan year) =>
        _persons.Count(person => year.Split(_monthsOfPart).All(part => person.Any(visit => part.Contains(visit.Month))));

    /// <summary>What a number must be; null for kroner, which are no count.</summary>
    public long? NumberOf(NumberName name)
    {
        var (table, places) = name;
        return table.Quantity switch
        {
            Quantity.Visits => Visits(name, _ => true),
            Quantity.UserVisits => Visits(name, visit => visit.Kind == VisitKind.User),
            Quantity.UserVisitsWithoutId => Visits(name, visit => visit is { Kind: VisitKind.User, User: null }),
            Quantity.UniqueUsers => UsersBehind(table).Counted(places),
            Quantity.UserYears => table.Span.Split(12).Sum(year => UsersIn(year).Counted(places)),
            Quantity.RepeatedUsers =>
                table.Span.Split(_monthsOfPart).Sum(part => UsersIn(part).Counted(places)) - UsersIn(table.Span).Counted(places),
            _ => null,
        };

        RecountedUsers UsersIn(MonthSpan span) => UsersBehind(table with { Quantity = Quantity.UniqueUsers, Span = span });
    }

    /// <summary>Whether those who pay a grant have anything that it can be shared by.</summary>
    public bool CanShare(GrantRule grant) =>
        NumberOf(new TableName(Version: 1, grant.BaseQuantity(), grant.BaseYear.Months).Of(_places.Of(grant.MunicipalityIds))) > 0;

    private int Visits(NumberName name, Func<Visit, bool> isCounted) => name.Table.Span.Months()
        .Sum(month => _visits[month].Count(row => PlaceSet.Of(row.Place).IsWithin(name.Places) && isCounted(row.Visit)));

    private RecountedUsers Recount(IReadOnlyList<MonthSpan> spans)
    {
        var users = new List<(PlaceSet CountedUnder, PlaceSet VisitingFrom)>();
        foreach (var person in _persons)
        {
            var (counted, visiting) = (0, 0);
            foreach (var span in spans)
            {
                int? latest = null;
                foreach (var visit in person.Where(visit => span.Contains(visit.Month)))
                {
                    latest = visit.Place;
                    visiting |= PlaceSet.Of(visit.Place).Bits;
                }

                if (latest is { } place) counted |= PlaceSet.Of(place).Bits;
            }

            if (visiting != 0) users.Add((new PlaceSet(counted), new PlaceSet(visiting)));
        }

        return new RecountedUsers(_places, users);
    }
}
