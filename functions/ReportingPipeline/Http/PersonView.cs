using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Http;

/// <summary>What is stored of one person, without the pseudonyms.</summary>
/// <param name="KeyVersions">The versions of the pseudonym key that the person was looked up under.</param>
/// <param name="Visits">The rows of the source table.</param>
/// <param name="Collected">The rows of collected counts by centre and year.</param>
/// <param name="Frozen">The names of the frozen counts that hold a pseudonym of the person.</param>
public sealed record PersonView(
    IReadOnlyList<int> KeyVersions, IReadOnlyList<PersonVisit> Visits, IReadOnlyList<PersonYear> Collected, IReadOnlyList<string> Frozen)
{
    /// <summary>Shows what was found.</summary>
    public static PersonView Of(PersonRows found) => new(
        found.KeyVersions,
        found.Visits,
        [
            .. found.Collected
                .GroupBy(row => (row.Centre, row.Year))
                .OrderBy(year => year.Key)
                .Select(year => new PersonYear(year.Key.Centre, year.Key.Year, year.Count())),
        ],
        found.Frozen);
}

/// <summary>The rows of one person among the collected counts of a year.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Rows">The rows; more than one until former counts are swept, or if the pseudonym key was changed.</param>
public sealed record PersonYear(string Centre, int Year, int Rows);
