using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Divides a centre's municipalities into rows that are safe: the users counted under a row, and the users visiting from it, are
/// each nobody or at least the threshold.
/// </summary>
public sealed class YearDivider
{
    private readonly ReportingPeriod _year;
    private readonly CountedFigures _figures;
    private readonly UniqueUsers _users;

    private YearDivider(ReportingPeriod year, CountedFigures figures)
    {
        _year = year;
        _figures = figures;
        _users = figures.UsersOf(year.Months);
    }

    private int Threshold => _figures.Centre.DisclosureThreshold;

    /// <summary>
    /// The division of a year that has been collected as a whole. Of the municipalities that pay the same grant of the year, each
    /// that is safe alone is a row; the others are one row together, which the named municipality with the fewest visiting users
    /// joins, but for zero, as long as it is not safe. Nothing is told by municipality if that does not help, if the year's users
    /// are fewer than the threshold, or if they cannot be counted.
    /// </summary>
    public static YearDivision Divide(ReportingPeriod year, CountedFigures figures) => new YearDivider(year, figures).Divide();

    private YearDivision Divide()
    {
        var ids = _figures.Centre.Municipalities.Select(municipality => municipality.Id).ToList();
        var classes = Classes(ids).Select(SafeRows).ToList();
        var reason = ReasonAgainst(classes);
        List<MunicipalityRow> told = reason is null
            ? [.. classes.SelectMany(rows => rows!).OrderBy(row => ids.FindIndex(row.Contains))]
            : [];
        var parts = _year.Parts(_figures.Centre.ReportsBy).Select(part => _figures.UsersOf(part.Months)).ToList();
        return new YearDivision(
            _year,
            Threshold,
            ids,
            told,
            told.Count > 0 && parts.TrueForAll(part => !part.IsRefused && told.TrueForAll(row => IsSafe(row, part, Threshold))))
        {
            WhyNoBreakdown = reason,
        };
    }

    // Null if every class is divided into safe rows.
    private NoBreakdownReason? ReasonAgainst(List<List<MunicipalityRow>?> classes) => _users.Total switch
    {
        null => NoBreakdownReason.KeyChanged,
        0 => NoBreakdownReason.NoUsers,
        var total when total < Threshold => NoBreakdownReason.FewUsers,
        _ when !classes.Contains(null) => null,
        _ => classes.Count == 1 ? NoBreakdownReason.FewUsers : NoBreakdownReason.FewUsersOfPayersOrOthers,
    };

    /// <summary>
    /// Whether the users of a span that are counted under a row, and those visiting from it,
    /// are each nobody or at least the threshold.
    /// </summary>
    internal static bool IsSafe(MunicipalityRow row, UniqueUsers users, int threshold) =>
        IsNobodyOrEnough(users.CountedUnder(row) ?? 0, threshold) && IsNobodyOrEnough(users.VisitingFrom(row), threshold);

    // Who pays is public, so amounts would cut a row of payers and others.
    private IEnumerable<List<string>> Classes(List<string> ids)
    {
        var payers = _figures.Centre.Grants.Where(grant => grant.BaseYear == _year).SelectMany(grant => grant.MunicipalityIds).ToHashSet();
        return ids.GroupBy(payers.Contains).Select(group => group.ToList());
    }

    private List<MunicipalityRow>? SafeRows(List<string> ids)
    {
        var named = ids.Where(id => IsSafe(MunicipalityRow.Of(id), _users, Threshold)).ToList();
        var others = ids.Except(named).ToList();
        while (!IsSafe(MunicipalityRow.Of(others), _users, Threshold))
        {
            var joining = named
                .Where(id => VisitingFrom(id) > 0)
                .OrderBy(VisitingFrom)
                .ThenBy(NumberOf, StringComparer.Ordinal)
                .FirstOrDefault();
            if (joining is null) return null;

            named.Remove(joining);
            others.Add(joining);
        }

        return
        [
            .. named.Select(id => MunicipalityRow.Of(id)),
            .. others.Count > 0 ? [MunicipalityRow.Of(others)] : Array.Empty<MunicipalityRow>(),
        ];
    }

    private int VisitingFrom(string id) => _users.VisitingFrom(MunicipalityRow.Of(id));

    private string NumberOf(string id) => _figures.Centre.Municipality(id).CodeOn(_year.LastDay) ?? id;

    private static bool IsNobodyOrEnough(int users, int threshold) => users == 0 || users >= threshold;
}
