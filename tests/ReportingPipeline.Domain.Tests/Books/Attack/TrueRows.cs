using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>Which municipalities are told together, as a reader knows it: by their names in the printed rows.</summary>
/// <param name="listed">The municipalities that the centre lists.</param>
/// <param name="division">The rows that are told; null for the whole centre alone.</param>
internal sealed class TrueRows(IReadOnlyList<string> listed, YearDivision? division)
{
    public const string WholeCentre = "";

    public bool AreTold => division?.HasBreakdown == true;

    /// <summary>All rows, "other" among them.</summary>
    public IEnumerable<string> All => AreTold ? [.. Named, Municipality.OtherId] : [WholeCentre];

    public IEnumerable<string> Named => division is null ? [] : division.Rows.Select(row => row.Key);

    /// <summary>The row of a municipality.</summary>
    public string Of(string municipalityId) =>
        !AreTold ? WholeCentre : Named.FirstOrDefault(row => row.Split('+').Contains(municipalityId)) ?? Municipality.OtherId;

    /// <summary>The municipality under which the centre counts a registration.</summary>
    public string Listed(Registration row) => listed.Contains(row.MunicipalityId) ? row.MunicipalityId : Municipality.OtherId;

    /// <summary>The row of a registration.</summary>
    public string Of(Registration row) => Of(Listed(row));
}
