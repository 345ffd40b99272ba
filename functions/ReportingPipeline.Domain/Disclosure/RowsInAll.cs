using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Finds the rows that are the same in several years.</summary>
internal static class RowsInAll
{
    /// <summary>
    /// The smallest rows of which each is one row, or several together, in every one of some divisions; in the order of their first
    /// municipalities. A municipality that a year does not have counts nothing in it, and so cuts none of its rows.
    /// </summary>
    /// <param name="municipalityIds">The municipalities, in printed order.</param>
    /// <param name="divisions">The divisions, each with a breakdown.</param>
    public static IReadOnlyList<MunicipalityRow> Of(IReadOnlyList<string> municipalityIds, IReadOnlyList<YearDivision> divisions)
    {
        var rows = municipalityIds.Select(id => new HashSet<string> { id }).ToList();
        foreach (var together in divisions.SelectMany(division => division.Rows).Where(row => row.IsCollective))
        {
            var joined = rows.FindAll(row => row.Overlaps(together.Ids));
            rows.RemoveAll(joined.Contains);
            rows.Add([.. joined.SelectMany(row => row)]);
        }

        return
        [
            .. rows
                .OrderBy(row => municipalityIds.Index().First(id => row.Contains(id.Item)).Index)
                .Select(row => MunicipalityRow.Of(row)),
        ];
    }
}
