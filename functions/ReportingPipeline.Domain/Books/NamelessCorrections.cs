using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// Decides of which rows the visits that name no user are taken up: where enough registrations differ from any earlier version.
/// </summary>
internal static class NamelessCorrections
{
    /// <summary>The rows of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="present">Its present counts.</param>
    /// <param name="earlier">The states of its year that are compared.</param>
    /// <param name="rows">The rows of the year.</param>
    /// <param name="threshold">How many registrations must differ in a row, unless none does.</param>
    public static IReadOnlySet<MunicipalityRow> TakenUp(
        PartContents part, CollectedCounts present, IReadOnlyList<EarlierYear> earlier, BookRows rows, int threshold)
    {
        var taken = NamelessVisits.Differing(part.Latest, present, rows).Keys.ToHashSet();
        while (earlier.Any(before => taken.RemoveWhere(TooFew(before).Contains) > 0))
        {
        }

        return taken;

        HashSet<MunicipalityRow> TooFew(EarlierYear before)
        {
            if (before.Find(part.Closed.Part) is not { } counts) return [];

            var next = PartCorrection.Apply(part.Latest, present, _ => false, id => taken.Contains(rows.Of(id)));
            var differing = NamelessVisits.Differing(counts, next, before.Rows);
            return [.. taken.Where(row => differing.GetValueOrDefault(before.Rows.Holding(row), threshold) < threshold)];
        }
    }
}
