using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Portal;

/// <summary>Shows a centre's managers what waits for them.</summary>
public static class WaitingContents
{
    /// <summary>What waits, and what nobody has filled in yet.</summary>
    public static WaitingContent Of(Centre centre, IReadOnlyList<WaitingPeriod> waiting, FormTarget form) =>
        new(centre.Name, [.. waiting.Select(period => Of(centre, period))], form);

    /// <summary>What must be explained of a period, each check once for all reports, with what may explain it.</summary>
    public static IReadOnlyList<CheckToExplain> ChecksOf(Centre centre, WaitingPeriod waiting) =>
    [
        .. waiting.Unexplained.GroupBy(check => check.Kind).Select(found => new CheckToExplain(
            found.Key, string.Join(' ', found.Select(check => check.Sentence)), StaffTexts.Suggestion(found.Key, waiting, centre))),
    ];

    private static PeriodToDecide Of(Centre centre, WaitingPeriod waiting) =>
        new(waiting.Period, waiting.Reports.Count, StaffTexts.Outlook(waiting, centre), ChecksOf(centre, waiting));
}
