using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>Which revision of which report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Revision">1 for the first release; 0 for previews.</param>
public sealed partial record RevisionId(ReportId Report, int Revision)
{
    /// <summary>The number of previews, which are no release.</summary>
    public const int Preview = 0;

    /// <summary>The pattern of what follows the report's id.</summary>
    public const string NumberPattern = "r(0|[1-9][0-9]{0,2})";

    /// <summary>Whether it is a preview of a period that goes on.</summary>
    public bool IsPreview => Revision == Preview;

    /// <summary>The revision that follows.</summary>
    public RevisionId Next() => this with { Revision = Revision + 1 };

    /// <summary>Reads an id as it stands in addresses; null if it is none.</summary>
    public static RevisionId? TryParse(string text)
    {
        var end = text.LastIndexOf(ReportId.Separator);
        return end > 0 && ReportId.TryParse(text[..end]) is { } report && Number().Match(text[(end + 1)..]) is { Success: true } number
            ? new RevisionId(report, int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The id as it stands in addresses and message ids, such as <c>sagatun_2019-H2_hamar_r1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report}{ReportId.Separator}r{Revision}");

    [GeneratedRegex($"^{NumberPattern}\\z")]
    private static partial Regex Number();
}
