using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Registered unique users without what is hidden.</summary>
internal static class HiddenUsers
{
    public static UniqueUserSection In(UniqueUserSection users, HiddenCounts counts) => new(
        [.. users.Periods.Select(period => Told(period, counts))],
        [.. users.Bridges.Select(bridge => Told(bridge, counts))],
        users.ThreeYears is { } threeYears ? Told(threeYears, counts) : null);

    private static PeriodUsers Told(PeriodUsers row, HiddenCounts counts)
    {
        var (span, total) = (row.Period.Months, counts.In(Quantity.UniqueUsers, row.Period.Months, row.Total));
        return new PeriodUsers(
            row.Period,
            Told(Quantity.UniqueUsers, span, row.Municipalities, total, counts),
            total,
            counts.In(Quantity.UserVisitsWithoutId, span, row.UserVisitsWithoutId));
    }

    private static List<MunicipalityUsers> Told(
        Quantity quantity, MonthSpan span, IReadOnlyList<MunicipalityUsers> municipalities, Figure total, HiddenCounts counts) =>
    [
        .. from row in municipalities
           let users = counts.In(quantity, span, row.Users, row.MunicipalityId)
           select new MunicipalityUsers(row.MunicipalityId, users, HiddenCounts.In(row.ShareOfTotal, users, total)),
    ];

    // What the parts count more than the year can be worked out of them.
    private static UserBridge Told(UserBridge bridge, HiddenCounts counts)
    {
        var parts = bridge.Parts.Select(part => (part.Period, Users: counts.In(Quantity.UniqueUsers, part.Period.Months, part.Users))).ToList();
        var year = (bridge.Year.Period, Users: counts.In(Quantity.UniqueUsers, bridge.Year.Period.Months, bridge.Year.Users));
        var isHidden = year.Users.IsHidden || parts.Exists(part => part.Users.IsHidden);
        return new UserBridge(parts, isHidden ? Figure.Hidden : counts.In(Quantity.RepeatedUsers, year.Period.Months, bridge.Repeated), year);
    }

    private static ThreeYearUsers Told(ThreeYearUsers users, HiddenCounts counts)
    {
        var span = users.Span;
        var userYearTotal = counts.In(Quantity.UserYears, span, users.UserYearTotal);
        var distinctTotal = counts.In(Quantity.DistinctUsers, span, users.DistinctTotal);
        return new ThreeYearUsers(
            users.Years,
            Told(Quantity.UserYears, span, users.UserYears, userYearTotal, counts),
            userYearTotal,
            Told(Quantity.DistinctUsers, span, users.Distinct, distinctTotal, counts),
            distinctTotal);
    }
}
