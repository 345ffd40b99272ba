using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>The document's properties, its pages, and what marks a preview, a draft and an internal report.</content>
internal sealed partial class ReportTexts
{
    public string Keywords => Text();
    public string PageNumberBefore => Text();
    public string PageNumberBetween => Text();
    public string Preview => Text();
    public string Draft => Text();

    /// <summary>Stands on every sheet and page, and in the properties, of a report that is not released.</summary>
    public string DraftMark => Text();

    public string DocumentTitle(ReportHeading heading) =>
        string.Join(" – ", [Format(nameof(DocumentTitle), heading.CentreName, Periods.Label(heading.Period)), .. Marks(heading)]);

    public string DocumentSubject(ReportHeading heading) => string.Join(
        ". ",
        [
            Format(nameof(DocumentSubject), Recipient(heading), Periods.NameWithDays(heading.Period), Revision(heading)),
            .. Warnings(heading),
        ]);

    public string DocumentKeywords(ReportHeading heading) =>
        string.Join("; ", [Keywords, heading.CentreName, Recipient(heading), heading.Period.Id, .. Marks(heading)]);

    public string PageHeader(ReportHeading heading) => string.Join(
        " · ", [.. Marks(heading).Reverse().Select(mark => mark.ToUpperInvariant()), Periods.Title(heading.Period)]);

    public string PageRevision(ReportHeading heading) => string.Join(
        '\n', [heading.IsPreview ? PreviewMark(heading) : Prose.Capital(Revision(heading)), .. Warnings(heading)]);

    /// <summary>Stands on every sheet and page of a preview.</summary>
    public string PreviewMark(ReportHeading heading) => Format(nameof(PreviewMark), Prose.Moment(heading.DataAsOf));

    /// <summary>
    /// What must not be overlooked of a report that stays in the house: that it is no more than a draft,
    /// and that it is internal.
    /// </summary>
    public IEnumerable<string> Warnings(ReportHeading heading)
    {
        if (heading.IsDraft) yield return DraftMark;
        if (heading.IsInternal) yield return InternalMark;
    }

    private IEnumerable<string> Marks(ReportHeading heading)
    {
        if (heading.IsPreview) yield return Preview;
        if (heading.IsDraft) yield return Draft;
        if (heading.IsInternal) yield return Internal;
    }
}
