using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Into which rows a centre's municipalities fall in a reporting year: the same in every table, report and format, so that
/// whatever can be formed of printed numbers is about one of the rows or several together. "Other or unknown" names no
/// municipality, and is a row of its own wherever there are any.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Threshold">Each row is of nobody, or of at least as many users.</param>
/// <param name="MunicipalityIds">The municipalities, in printed order; one that is not among them counts nothing in the year.</param>
/// <param name="Rows">The rows, in the order of their first municipalities; none if nothing is told by municipality.</param>
/// <param name="ArePartsTold">Whether the visits of each row are told for the half-years or tertials of the year as well.</param>
public sealed record YearDivision(
    ReportingPeriod Year, int Threshold, IReadOnlyList<string> MunicipalityIds, IReadOnlyList<MunicipalityRow> Rows, bool ArePartsTold)
{
    /// <summary>Whether anything is told by municipality.</summary>
    public bool HasBreakdown => Rows.Count > 0;

    /// <summary>Why nothing is told by municipality, too few users if no reason is kept; null if something is told.</summary>
    public NoBreakdownReason? WhyNoBreakdown
    {
        get => HasBreakdown ? null : field ?? NoBreakdownReason.FewUsers;
        init;
    }

    /// <summary>
    /// Whether another divides the same municipalities into the same rows, by the same threshold,
    /// or into none for the same reason.
    /// </summary>
    public bool DividesLike(YearDivision other) =>
        (Threshold, ArePartsTold, WhyNoBreakdown) == (other.Threshold, other.ArePartsTold, other.WhyNoBreakdown)
        && MunicipalityIds.SequenceEqual(other.MunicipalityIds) && Rows.SequenceEqual(other.Rows);

    /// <summary>
    /// Whether the number of some municipalities is told: they are whole rows together,
    /// or none of the year's municipalities.
    /// </summary>
    public bool Tells(MunicipalityRow row)
    {
        if (!HasBreakdown) return false;

        var asked = row.Ids.Where(MunicipalityIds.Contains).ToHashSet();
        return Rows.All(whole => whole.Ids.All(asked.Contains) || !whole.Ids.Any(asked.Contains));
    }
}
