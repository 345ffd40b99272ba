using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Reports;

/// <summary>
/// What the files of a report are called, so that they can be filed: centre, period, municipality and version, with underscores
/// between them, such as <c>Sagatun_2019-H2_Hamar_v1</c>. What is not released says so.
/// </summary>
public static class ReportFileName
{
    /// <summary>The name without an extension.</summary>
    /// <param name="heading">What the report is.</param>
    /// <param name="number">Which attempt to publish it, or which of its drafts, it is; from 1.</param>
    public static string Of(ReportHeading heading, int number)
    {
        var municipality = FileNames.PartOf(heading.Recipient.Name);
        return string.Join(
            '_',
            [
                heading.CentreShortName,
                heading.Period.Key,
                municipality.Length > 0 ? municipality : heading.Recipient.Id,
                .. Version(heading, number),
            ]);
    }

    // A preview is always internal.
    private static IEnumerable<string> Version(ReportHeading heading, int number)
    {
        if (heading.IsPreview) return [$"FORHANDSVISNING-{number}"];

        var version = $"v{heading.Revision}";
        return
        [
            .. heading.IsDraft ? [version, $"UTKAST-{number}"] : (string[])[number == 1 ? version : $"{version}-{number}"],
            .. heading.IsInternal ? ["INTERN"] : Array.Empty<string>(),
        ];
    }
}
