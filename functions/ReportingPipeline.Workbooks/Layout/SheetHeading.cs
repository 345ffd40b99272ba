using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>What every sheet of a workbook says about it, in words.</summary>
/// <param name="Owner">Whose it is, at the left above every page.</param>
/// <param name="Subtitles">The lines below the title; those after the first are marks that must not be overlooked.</param>
/// <param name="PageHeader">What stands at the right above every page.</param>
/// <param name="PageFooter">What stands at the left below every page.</param>
internal sealed record SheetHeading(string Owner, IReadOnlyList<string> Subtitles, string PageHeader, string PageFooter)
{
    /// <summary>
    /// Of a report: whose it is, its period in days, and its revision; under it what a preview or a draft is, and that an internal
    /// report stays in the house.
    /// </summary>
    public static SheetHeading Of(ReportHeading heading, ReportTexts texts) => new(
        heading.CentreName,
        [
            texts.Subtitle(heading),
            .. heading.IsPreview ? [texts.PreviewMark(heading)] : Array.Empty<string>(),
            .. texts.Warnings(heading),
        ],
        texts.PageHeader(heading),
        texts.PageRevision(heading));

    /// <summary>Of an overview: for whom it is, its period in days, and when it was made.</summary>
    public static SheetHeading Of(OverviewHeading heading, ReportTexts texts) => new(
        heading.Reader,
        [texts.OverviewSubtitle(heading)],
        texts.Periods.Title(heading.Period),
        texts.OverviewFooter(heading));
}
