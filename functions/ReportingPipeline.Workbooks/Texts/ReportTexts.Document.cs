using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>The document's properties, its pages, and what marks a preview.</content>
internal sealed partial class ReportTexts
{
    public string Keywords => Text();
    public string PageNumberBefore => Text();
    public string PageNumberBetween => Text();
    public string Preview => Text();

    public string DocumentTitle(ReportHeading heading) =>
        string.Join(" – ", [Format(nameof(DocumentTitle), heading.CentreName, Periods.Label(heading.Period)), .. Marks(heading)]);

    public string DocumentSubject(ReportHeading heading) => string.Join(
        ". ",
        [
            Format(nameof(DocumentSubject), Recipient(heading), Periods.NameWithDays(heading.Period), Revision(heading)),
            .. heading.IsInternal ? [InternalMark] : Array.Empty<string>(),
        ]);

    public string DocumentKeywords(ReportHeading heading) =>
        string.Join("; ", [Keywords, heading.CentreName, Recipient(heading), heading.Period.Id, .. Marks(heading)]);

    public string PageHeader(ReportHeading heading) => string.Join(
        " · ", [.. Marks(heading).Reverse().Select(mark => mark.ToUpperInvariant()), Prose.Capital(Periods.WithDays(heading.Period))]);

    public string PageRevision(ReportHeading heading) => string.Join(
        '\n', [heading.IsPreview ? PreviewMark(heading) : Prose.Capital(Revision(heading)), .. heading.IsInternal ? [InternalMark] : Array.Empty<string>()]);

    /// <summary>Stands on every sheet and page of a preview.</summary>
    public string PreviewMark(ReportHeading heading) => Format(nameof(PreviewMark), Prose.Moment(heading.DataAsOf));

    private IEnumerable<string> Marks(ReportHeading heading)
    {
        if (heading.IsPreview) yield return Preview;
        if (heading.IsInternal) yield return Internal;
    }
}
