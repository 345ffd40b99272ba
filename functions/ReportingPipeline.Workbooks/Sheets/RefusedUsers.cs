using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Why a dash stands for users that cannot be counted, lest it be taken for users that were not collected.</summary>
internal static class RefusedUsers
{
    /// <summary>
    /// Which of the spans on a sheet have no count, since the pseudonym key changed inside them;
    /// nothing if all have one.
    /// </summary>
    /// <param name="model">The report.</param>
    /// <param name="texts">The words.</param>
    /// <param name="shown">The spans whose users the sheet shows.</param>
    public static IEnumerable<Block> Note(ReportModel model, ReportTexts texts, params IEnumerable<MonthSpan> shown)
    {
        var refused = model.Notes.RefusedCounts.Intersect(shown).ToList();
        if (refused.Count > 0) yield return new Paragraph(texts.RefusedUsers(texts.Prose.List(refused.Select(texts.Prose.Days))));
    }
}
