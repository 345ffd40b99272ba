using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>The visits of a part that name no user: by others than users, or by users without an id; by month and municipality.</summary>
internal static class NamelessVisits
{
    /// <summary>The visits; a tally holds nothing of users with an id.</summary>
    public static Dictionary<(YearMonth Month, string MunicipalityId), VisitTally> Of(CollectedCounts counts) => counts.Years
        .SelectMany(year => year.Visits)
        .ToDictionary(row => (row.Month, row.MunicipalityId), row => row.Tally with { UserVisits = row.Tally.UserVisitsWithoutId });

    /// <summary>How many registrations differ between two counts, by row; rows without any are left out.</summary>
    public static IReadOnlyDictionary<MunicipalityRow, int> Differing(CollectedCounts before, CollectedCounts now, BookRows rows)
    {
        var (former, present) = (Of(before), Of(now));
        return former.Keys.Union(present.Keys)
            .GroupBy(
                place => rows.Of(place.MunicipalityId),
                place => Difference(former.GetValueOrDefault(place), present.GetValueOrDefault(place)))
            .Select(row => (Row: row.Key, Registrations: row.Sum()))
            .Where(row => row.Registrations > 0)
            .ToDictionary(row => row.Row, row => row.Registrations);
    }

    private static int Difference(VisitTally before, VisitTally now) =>
        Math.Abs(now.OtherVisits - before.OtherVisits) + Math.Abs(now.UserVisitsWithoutId - before.UserVisitsWithoutId);
}
