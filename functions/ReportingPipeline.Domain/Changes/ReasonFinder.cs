using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Finds why figures differ between two counts of the same centre.</summary>
/// <param name="centre">The centre, by whose rules both are counted.</param>
/// <param name="before">The earlier counts.</param>
/// <param name="now">The present counts.</param>
public sealed class ReasonFinder(Centre centre, CollectedCounts before, CollectedCounts now)
{
    private readonly MunicipalityRow _listed = MunicipalityRow.Of(centre.Municipalities.Select(municipality => municipality.Id));
    private readonly UserMonths _before = new(before);
    private readonly UserMonths _now = new(now);
    private readonly Dictionary<YearMonth, IReadOnlyList<MonthChange>> _months = [];

    /// <summary>
    /// Why a figure that differs does: at least one reason, each of visits that the figure counts or whose users it does. What nothing
    /// explains is a correction.
    /// </summary>
    public IReadOnlyList<ChangeReason> For(FigureName name)
    {
        var reasons = Reasons(name).Distinct().Order().ToList();
        return reasons.Count > 0 ? reasons : [ChangeReason.Correction];
    }

    private IEnumerable<ChangeReason> Reasons(FigureName name) => name.Quantity switch
    {
        Quantity.UniqueUsers => OfUsers(name, [name.Span]),
        Quantity.RepeatedUsers => OfUsers(name, name.Span.Split(centre.ReportsBy.Months()), lessOnce: true),
        Quantity.UserYears => OfUsers(name, name.Span.Split(12)),
        Quantity.GrantKroner => OfGrant(name.Span),
        _ => OfVisits(name),
    };

    private IEnumerable<ChangeReason> OfVisits(FigureName name) => name.Span.Months().SelectMany(In)
        .Where(change => change.Visitor.CountsIn(name.Quantity))
        .SelectMany(change => change.ReasonsIn(id => IsIn(name.Row, id)));

    // What one municipality pays depends on what all of them count.
    private IEnumerable<ChangeReason> OfGrant(MonthSpan year) =>
        centre.Grants.FirstOrDefault(grant => grant.BaseYear.Months == year) is { } rule
            ? rule.MunicipalityIds.SelectMany(id => Reasons(new FigureName(rule.BaseQuantity(), year, MunicipalityRow.Of(id))))
            : [];

    // Of those whom the figure counts otherwise than before: once in each of some spans, and once less in them all if that is said.
    private IEnumerable<ChangeReason> OfUsers(FigureName name, IReadOnlyList<MonthSpan> spans, bool lessOnce = false) =>
        from user in name.Span.Months().SelectMany(In).Select(change => change.Visitor.User).OfType<UserKey>().Distinct()
        where spans.Sum(span => More(user, span, name.Row)) != (lessOnce ? More(user, name.Span, name.Row) : 0)
        from span in spans
        where More(user, span, name.Row) != 0
        from change in Deciding(user, span)
        from municipality in change.More.Keys
        from reason in change.ReasonsIn(id => id == municipality)
        select reason;

    // How often more than before a user counts in a span: once more, once less, or as before.
    private int More(UserKey user, MonthSpan span, MunicipalityRow? row)
    {
        return Times(_now) - Times(_before);

        int Times(UserMonths counts) => counts.Latest(user, span) is { } latest && IsIn(row, latest.MunicipalityId) ? 1 : 0;
    }

    // Who came before and still comes is counted elsewhere for the later of the two latest months alone.
    private IEnumerable<MonthChange> Deciding(UserKey user, MonthSpan span)
    {
        var months = (_before.Latest(user, span), _now.Latest(user, span)) is ({ } then, { } present)
            ? [then.Month < present.Month ? present.Month : then.Month]
            : span.Months();
        return months.SelectMany(In).Where(change => change.Visitor.User == user);
    }

    // Whoever is from none of the centre's municipalities is from another, as in the figures.
    private bool IsIn(MunicipalityRow? row, string id) =>
        row is not { } some || (some.Contains(Municipality.OtherId) ? !_listed.Contains(id) : some.Contains(id));

    private IReadOnlyList<MonthChange> In(YearMonth month)
    {
        if (!_months.TryGetValue(month, out var changes)) _months[month] = changes = MonthChange.Between(_before.In(month), _now.In(month));
        return changes;
    }
}
