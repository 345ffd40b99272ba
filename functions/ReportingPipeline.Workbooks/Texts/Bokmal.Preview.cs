using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Forhåndsvisning.</content>
internal static partial class Bokmal
{
    public const string Preview = "forhåndsvisning";
    public const string NoRevision = "Ingen: dette er en forhåndsvisning";

    /// <summary>Stands on every sheet and page of a preview.</summary>
    public static string PreviewMark(ReportHeading heading) =>
        $"FORHÅNDSVISNING – leveres ikke. Perioden er ikke slutt; tallene er per {Prose.Moment(heading.DataAsOf)}.";
}
