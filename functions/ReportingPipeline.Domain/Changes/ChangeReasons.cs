using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Changes;

/// <summary>
/// Finds why figures differ, from two counts of the same centre and the source rows that were written between them. Counts
/// alone do not tell a late visit from a corrected one, and rows alone do not tell what was in them before.
/// </summary>
public sealed class ChangeReasons
{
    private readonly CollectedCounts _before;
    private readonly CollectedCounts _now;
    private readonly ILookup<YearMonth, TouchedRow> _touched;
    private readonly ChangeReason _otherwise;
    private readonly Dictionary<YearMonth, MonthChanges> _months = [];

    private ChangeReasons(CollectedCounts before, CollectedCounts now, IEnumerable<TouchedRow> touched, ChangeReason otherwise)
    {
        _before = before;
        _now = now;
        _touched = touched.ToLookup(row => row.Month);
        _otherwise = otherwise;
    }

    /// <summary>The reasons that lie between two counts.</summary>
    /// <param name="before">The earlier counts.</param>
    /// <param name="now">The present counts.</param>
    /// <param name="touched">The rows written since the earlier counts were made, of at least the months that figures are asked for.</param>
    /// <param name="isReconfigured">Whether the centre's configuration is another, which then is the reason where the rows give none.</param>
    public static ChangeReasons Of(CollectedCounts before, CollectedCounts now, IEnumerable<TouchedRow> touched, bool isReconfigured = false) =>
        new(before, now, touched, isReconfigured ? ChangeReason.ChangedConfiguration : ChangeReason.Correction);

    /// <summary>
    /// Why a figure that differs does: at least one reason. A municipality's figure has the municipality's own reasons, or
    /// those of all where it has none, as its share depends on the whole; what nothing explains is a correction, or the configuration's doing.
    /// </summary>
    public IReadOnlyList<ChangeReason> For(FigureName name)
    {
        // Whoever moves leaves a total what it was, except where the total is of some municipalities only.
        var totalsStay = name.MunicipalityId is null && !name.IsOfGrant;
        var reasons = Own(name).Concat(Widest(name))
            .Select(some => some.Where(reason => !totalsStay || reason != ChangeReason.ChangedMunicipality).ToHashSet())
            .FirstOrDefault(some => some.Count > 0);
        return reasons is null ? [_otherwise] : [.. reasons.Order()];
    }

    private IEnumerable<IEnumerable<ChangeReason>> Own(FigureName name)
    {
        switch (name.Quantity)
        {
            case Quantity.Visits or Quantity.UserVisits or Quantity.UserVisitsWithoutId:
                yield return MonthsOf(name).SelectMany(month => month.OfVisits(name.Quantity, name.MunicipalityId));
                break;
            case Quantity.UniqueUsers or Quantity.DistinctUsers:
                yield return name.Spans.SelectMany(span => OfUsers(span, name.MunicipalityId));
                break;
            case Quantity.UserYears:
                yield return YearsOf(name.Span).SelectMany(year => OfUsers(year, name.MunicipalityId));
                break;
            case Quantity.RejectedRows:
                yield return MonthsOf(name).SelectMany(month => month.OfRejected(name.Rejection!.Value));
                break;
        }
    }

    private IEnumerable<IEnumerable<ChangeReason>> Widest(FigureName name)
    {
        if (name.Quantity == Quantity.RejectedRows) yield break;
        yield return name.Quantity is Quantity.Visits or Quantity.UserVisits or Quantity.UserVisitsWithoutId
            ? MonthsOf(name).SelectMany(month => month.OfVisits(name.Quantity, municipalityId: null))
            : MonthsOf(name).SelectMany(month => month.OfUsers());
    }

    // Those who are counted in the span, or under the municipality, in one of the counts and not in the other.
    private IEnumerable<ChangeReason> OfUsers(MonthSpan span, string? municipalityId)
    {
        var (before, now) = (_before.Users(span), _now.Users(span));
        return before.Keys.Union(now.Keys)
            .Where(user => IsCounted(before.GetValueOrDefault(user)) != IsCounted(now.GetValueOrDefault(user)))
            .SelectMany(user => span.Months().SelectMany(month => In(month).OfUser(user)));

        bool IsCounted(string? municipality) => municipalityId is null ? municipality is not null : municipality == municipalityId;
    }

    private static IEnumerable<MonthSpan> YearsOf(MonthSpan span) =>
        span.Months().Chunk(12).Select(year => new MonthSpan(year[0], year[^1]));

    private IEnumerable<MonthChanges> MonthsOf(FigureName name) => name.Spans.SelectMany(span => span.Months()).Select(In);

    private MonthChanges In(YearMonth month)
    {
        if (!_months.TryGetValue(month, out var changes))
        {
            _months[month] = changes = new MonthChanges(month, _before, _now, [.. _touched[month]]);
        }

        return changes;
    }
}
