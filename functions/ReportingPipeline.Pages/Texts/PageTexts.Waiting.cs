using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pages.Texts;

/// <content>What waits, and deciding about it.</content>
internal sealed partial class PageTexts
{
    public string WaitingTitle => Text();
    public string NothingWaits => Text();
    public string ExplainNeeded => Text();
    public string YourName => Text();
    public string WhyHeld => Text();
    public string WhyHeldHint => Text();
    public string ExplainButton => Text();
    public string ApproveButton => Text();
    public string HoldButton => Text();

    public string PeriodWithReports(ReportingPeriod period, int reports) =>
        Counted(nameof(PeriodWithReports), reports, _periods.Title(period));

    /// <summary>What has become of a decision about the reports of a period; null for one that is about none.</summary>
    public string Outcome<T>(T outcome, ReportingPeriod? period) where T : struct, Enum =>
        Format($"{nameof(Outcome)}_{outcome}", period is null ? "" : _periods.Name(period));
}
