using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pages.Texts;

/// <content>The board of owed reports, and one report.</content>
internal sealed partial class PageTexts
{
    public string BoardTitle => Text();
    public string NothingCounted => Text();
    public string DoFirst => Text();
    public string NothingToDo => Text();
    public string NothingOwed => Text();
    public string PreviewsNote => Text();
    public string MakePreviews => Text();
    public string StatusHeader => Text();
    public string NextHeader => Text();
    public string LastError => Text();
    public string NotBegun => Text();
    public string ChecksTitle => Text();
    public string DecideTitle => Text();
    public string PreviewTitle => Text();
    public string PreviewNote => Text();
    public string PreviewNotTold => Text();
    public string FigureHeader => Text();
    public string NotComparable => Text();
    public string ChangeHeader => Text();
    public string DeliveriesTitle => Text();
    public string SentTo => Text();
    public string Answer => Text();
    public string SettleSummary => Text();
    public string SettleState => Text();
    public string SettleComment => Text();
    public string SettleCommentHint => Text();
    public string SettleButton => Text();
    public string HistoryTitle => Text();
    public string HistoryCaption => Text();

    public string PagesOf(string centre) => Format(nameof(PagesOf), centre);

    public string CountedUntil(DateTimeOffset until) => Format(nameof(CountedUntil), Prose.Moment(until));

    public string OngoingTitle(ReportingPeriod period) => Format(nameof(OngoingTitle), _periods.Title(period));

    public string ReportsOf(string centre, ReportingPeriod period) => Format(nameof(ReportsOf), centre, _periods.Name(period));

    /// <summary>How a report stands.</summary>
    public string Status(ReportStatus status) => Choice(status);

    /// <summary>How many reports stand how, such as "4 venter på godkjenning".</summary>
    public string ReportsWithStatus(int reports, ReportStatus status) =>
        Format(nameof(ReportsWithStatus), Prose.Number(reports), Workbooks.Texts.Prose.Uncapital(Status(status)));

    /// <summary>What a person does about it; empty if nothing.</summary>
    public string NextAction(ReportStatus status) => Choice(status);

    public string StaffReportTitle(string recipient, ReportingPeriod period) =>
        Format(nameof(StaffReportTitle), recipient, _periods.Name(period));

    /// <summary>What has become of a decision about one report, or of what was said of a delivery.</summary>
    public string ReportOutcome<T>(T outcome) where T : struct, Enum => Choice(outcome);

    public string StaffFile<T>(T kind) where T : struct, Enum => Choice(kind);

    public string CheckVerdict(Verdict verdict) => Choice(verdict);

    public string ExplainedBy(string name, DateTimeOffset at) => Format(nameof(ExplainedBy), name, Prose.Moment(at));

    public string PreviewCaption(ReportingPeriod period) => Format(nameof(PreviewCaption), _periods.Name(period));

    public string FigureLabel(Quantity quantity) => Choice(quantity);

    /// <summary>What a channel is called, by its name in the ledger.</summary>
    public string Channel(string name) => Text($"{nameof(Channel)}_{name}");

    public string DeliveryState(OutboxState state) => Choice(state);

    /// <summary>What has become of a delivery, as somebody who knows says it.</summary>
    public string SettledAs(OutboxState state) => Choice(state);
}
