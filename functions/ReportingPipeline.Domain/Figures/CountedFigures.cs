using System.Collections.Concurrent;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Figures;

/// <summary>All figures of a centre, counted from what was collected; each is counted once, however often it is asked for.</summary>
/// <param name="centre">The centre: its municipalities, grants and parts of a year.</param>
/// <param name="counts">What was collected.</param>
/// <param name="months">The months that there are figures of.</param>
public sealed class CountedFigures(Centre centre, CollectedCounts counts, CollectedMonths months) : IFigures
{
    private readonly MunicipalityRow _listed = MunicipalityRow.Of(centre.Municipalities.Select(municipality => municipality.Id));
    private readonly UserTimelines _timelines = new(counts);
    private readonly ConcurrentDictionary<MonthSpan, UniqueUsers> _users = [];
    private readonly ConcurrentDictionary<MonthSpan, IReadOnlyDictionary<string, VisitTally>> _visits = [];
    private readonly ConcurrentDictionary<GrantRule, IReadOnlyDictionary<string, long>?> _shares = [];

    /// <summary>The centre.</summary>
    public Centre Centre => centre;

    /// <summary>What was collected.</summary>
    public CollectedCounts Counts => counts;

    /// <summary>The months that there are figures of.</summary>
    public CollectedMonths Months => months;

    /// <summary>The users of a span, as far as it is collected.</summary>
    public UniqueUsers UsersOf(MonthSpan span) => _users.GetOrAdd(months.Contain(span) ? months.Counted(span) : span, _timelines.Count);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A grant is asked for whose base adds up to zero.</exception>
    public Figure Find(FigureName name) => months.Contain(name.Span) ? new Figure(Count(name)) : Figure.NotCollected;

    /// <inheritdoc/>
    public IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years) =>
        [.. centre.Municipalities.Select(municipality => MunicipalityRow.Of(municipality.Id))];

    private long? Count(FigureName name) => name.Quantity switch
    {
        Quantity.Visits => Visits(name, tally => tally.Visits),
        Quantity.UserVisits => Visits(name, tally => tally.UserVisits),
        Quantity.UserVisitsWithoutId => Visits(name, tally => tally.UserVisitsWithoutId),
        Quantity.UniqueUsers => Users(name.Span, name.Row),
        Quantity.RepeatedUsers => SumOfUsers(name, name.Span.Split(centre.ReportsBy.Months())) - Users(name.Span, name.Row),
        Quantity.UserYears => SumOfUsers(name, name.Span.Split(12)),
        Quantity.GrantKroner => Kroner(name),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name.Quantity, "There is no such quantity."),
    };

    // Of a part that has not begun there is none.
    private long? SumOfUsers(FigureName whole, IEnumerable<MonthSpan> parts) => parts
        .Aggregate((long?)0, (sum, part) => sum + Find(new FigureName(Quantity.UniqueUsers, part, whole.Row)).Number);

    // Whoever is from none of the centre's municipalities is from another, so that the rows always add up to the total,
    // even with counts collected while the centre had other municipalities.
    private long Visits(FigureName name, Func<VisitTally, int> sort)
    {
        var visits = _visits.GetOrAdd(months.Counted(name.Span), counts.VisitsByMunicipality);
        return name.Row switch
        {
            null => visits.Values.Sum(sort),
            { } row when row.Contains(Municipality.OtherId) =>
                visits.Where(from => !_listed.Contains(from.Key)).Sum(from => sort(from.Value)),
            { } row => row.Ids.Sum(id => sort(visits.GetValueOrDefault(id))),
        };
    }

    private long? Users(MonthSpan span, MunicipalityRow? row) => UsersOf(span) switch
    {
        var users when row is null => users.Total,
        var users when row.Value.Contains(Municipality.OtherId) => users.Total - users.CountedUnder(_listed),
        var users => users.CountedUnder(row.Value),
    };

    private long? Kroner(FigureName name)
    {
        if (centre.Grants.FirstOrDefault(grant => grant.BaseYear.Months == name.Span) is not { } rule) return null;
        return name.Row is not { } row ? rule.AmountKroner
            : _shares.GetOrAdd(rule, Share) is { } shares ? row.Ids.Sum(id => shares.GetValueOrDefault(id))
            : null;
    }

    private Dictionary<string, long>? Share(GrantRule rule)
    {
        var bases = rule.MunicipalityIds
            .Select(id => Count(new FigureName(rule.BaseQuantity(), rule.BaseYear.Months, MunicipalityRow.Of(id))))
            .ToList();
        if (bases.Contains(null)) return null;
        if (bases.Sum() == 0)
        {
            throw new ArgumentException(
                $"The grant with the base year {rule.BaseYear} cannot be shared, " +
                "as the municipalities that pay it count zero in that year. " +
                $"Correct the grants of {centre.Id} in the configuration.");
        }

        var numbers = rule.MunicipalityIds.Select(id => rule.NumberOf(centre.Municipality(id))).ToList();
        var kroner = GrantAllocation.Allocate(rule.AmountKroner, [.. bases.Select(count => (int)count!.Value)], numbers);
        return rule.MunicipalityIds.Zip(kroner).ToDictionary(share => share.First, share => share.Second);
    }
}
