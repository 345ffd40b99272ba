using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>Which report it is: a centre's report of a period to a municipality.</summary>
/// <param name="CentreId">The centre's id.</param>
/// <param name="PeriodKey">The period's <see cref="ReportingPeriod.Key"/>.</param>
/// <param name="MunicipalityId">The recipient's id.</param>
public sealed partial record ReportId(string CentreId, string PeriodKey, string MunicipalityId)
{
    /// <summary>The pattern of each part of an id.</summary>
    public const string PartPattern = "[A-Za-z0-9-]{1,64}";

    /// <summary>What stands between the parts of an id; neither ids nor period keys hold one.</summary>
    public const char Separator = '_';

    /// <summary>The id under which all of a period's reports are asked for together, such as <c>sagatun_2019-H2</c>.</summary>
    public string PeriodId => $"{CentreId}{Separator}{PeriodKey}";

    /// <summary>Some centres in the order of their reports' ids, each with what those begin with.</summary>
    public static IEnumerable<(string CentreId, string Prefix)> InOrder(IEnumerable<string> centreIds) =>
        centreIds.Select(id => (id, Prefix: $"{id}{Separator}")).OrderBy(centre => centre.Prefix, StringComparer.Ordinal);

    /// <summary>Reads an id as it stands in addresses; null if it is none, and so never a text that no storage key can hold.</summary>
    public static ReportId? TryParse(string text) =>
        text.Split(Separator) is [var centre, var period, var municipality]
            && Part().IsMatch(centre) && Part().IsMatch(period) && Part().IsMatch(municipality)
            ? new ReportId(centre, period, municipality)
            : null;

    /// <summary>The id as it stands in addresses, such as <c>sagatun_2019-H2_hamar</c>.</summary>
    public override string ToString() => $"{PeriodId}{Separator}{MunicipalityId}";

    [GeneratedRegex($"^{PartPattern}\\z")]
    private static partial Regex Part();
}
