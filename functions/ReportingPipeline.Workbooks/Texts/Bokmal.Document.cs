using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>The document's properties and the page margins.</content>
internal static partial class Bokmal
{
    public static string DocumentTitle(ReportHeading heading) =>
        $"{heading.CentreName}: besøk og brukere, {PeriodNames.Name(heading.Period)}{(heading.IsPreview ? $" – {Preview}" : "")}";

    public static string DocumentSubject(ReportHeading heading) =>
        $"Rapport til {Recipient(heading)} for {PeriodNames.WithDays(heading.Period)}, {Revision(heading)}";

    public static string DocumentKeywords(ReportHeading heading) =>
        $"besøk; brukerbesøk; registrerte unike brukere; {heading.CentreName}; {Recipient(heading)}; {heading.Period.Id}{(heading.IsPreview ? $"; {Preview}" : "")}";

    public static string PageHeader(ReportHeading heading) =>
        (heading.IsPreview ? $"{Preview.ToUpperInvariant()} · " : "") + Prose.Capital(PeriodNames.WithDays(heading.Period));

    public static string PageRevision(ReportHeading heading) =>
        heading.IsPreview ? PreviewMark(heading) : Prose.Capital(Revision(heading));

    public const string PageNumberBefore = "Side ";
    public const string PageNumberBetween = " av ";
}
