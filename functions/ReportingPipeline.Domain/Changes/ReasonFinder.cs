using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Finds why figures differ between two counts of the same centre.</summary>
/// <param name="before">The earlier counts.</param>
/// <param name="now">The present counts.</param>
public sealed class ReasonFinder(CollectedCounts before, CollectedCounts now)
{
    private readonly UserMonths _before = new(before);
    private readonly UserMonths _now = new(now);
    private readonly Dictionary<YearMonth, IReadOnlyList<MonthChange>> _months = [];

    /// <summary>
    /// Why a figure that differs does: at least one reason. The figure of a municipality has the reasons of its own visits, or those
    /// of all where it has none, as users may have come under another; what nothing explains is a correction.
    /// </summary>
    public IReadOnlyList<ChangeReason> For(FigureName name)
    {
        var changes = name.Span.Months().SelectMany(In).ToList();
        var own = name.Row is { } row ? changes.FindAll(change => change.MunicipalityIds.Any(row.Contains)) : changes;
        var reasons = (own.Count > 0 ? own : changes).Select(change => change.Reason)
            // Whoever moves leaves the whole centre's total what it was.
            .Where(reason => name.Row is not null || reason != ChangeReason.ChangedMunicipality)
            .Distinct().Order().ToList();
        return reasons.Count > 0 ? reasons : [ChangeReason.Correction];
    }

    private IReadOnlyList<MonthChange> In(YearMonth month)
    {
        if (!_months.TryGetValue(month, out var changes)) _months[month] = changes = MonthChange.Between(_before.In(month), _now.In(month));
        return changes;
    }
}
