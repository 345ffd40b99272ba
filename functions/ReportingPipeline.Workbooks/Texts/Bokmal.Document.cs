using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>The document's properties and the page margins.</content>
internal static partial class Bokmal
{
    public static string DocumentTitle(ReportHeading heading) =>
        $"{heading.CentreName}: besøk og brukere, {PeriodNames.Name(heading.Period)}{(heading.IsPreview ? $" – {Preview}" : "")}{(heading.IsInternal ? $" – {Internal}" : "")}";

    public static string DocumentSubject(ReportHeading heading) =>
        $"Rapport til {Recipient(heading)} for {PeriodNames.WithDays(heading.Period)}, {Revision(heading)}{(heading.IsInternal ? $". {InternalMark}" : "")}";

    public static string DocumentKeywords(ReportHeading heading) =>
        $"besøk; brukerbesøk; registrerte unike brukere; {heading.CentreName}; {Recipient(heading)}; {heading.Period.Id}{(heading.IsPreview ? $"; {Preview}" : "")}{(heading.IsInternal ? $"; {Internal}" : "")}";

    public static string PageHeader(ReportHeading heading) =>
        (heading.IsInternal ? $"{Internal} · " : "") + (heading.IsPreview ? $"{Preview.ToUpperInvariant()} · " : "") + Prose.Capital(PeriodNames.WithDays(heading.Period));

    public static string PageRevision(ReportHeading heading) => string.Join(
        '\n', [heading.IsPreview ? PreviewMark(heading) : Prose.Capital(Revision(heading)), .. heading.IsInternal ? [InternalMark] : Array.Empty<string>()]);

    public const string PageNumberBefore = "Side ";
    public const string PageNumberBetween = " av ";
}
