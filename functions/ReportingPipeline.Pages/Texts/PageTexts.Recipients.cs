using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pages.Texts;

/// <content>The pages of recipients.</content>
internal sealed partial class PageTexts
{
    private const long Kilobyte = 1_000;
    private const long Megabyte = 1_000_000;

    public string ReportFor => Text();
    public string OpenReports => Text();
    public string OpenWaiting => Text();
    public string OpenNote => Text();
    public string LinkEndedTitle => Text();
    public string LinkEnded => Text();
    public string LinkEndedWhat => Text();
    public string NoReportsYet => Text();
    public string OwnFiguresNote => Text();
    public string SeriesHidden => Text();
    public string QuestionsTitle => Text();
    public string WrongPersonTitle => Text();
    public string WrongPersonSummary => Text();
    public string WrongPersonWhat => Text();
    public string RightPersonName => Text();
    public string RightPersonEmail => Text();
    public string WrongPersonSend => Text();
    public string WrongPersonTold => Text();

    /// <summary>What a report is called before it is opened; null for one of which nothing can be said.</summary>
    public string OpenTitle(ReportingPeriod? period) =>
        period is null ? Text("OpenTitle_Unknown") : Format(nameof(OpenTitle), _periods.Name(period));

    public string ReportsTitle(string recipient) => Format(nameof(ReportsTitle), recipient);

    public string VersionReleased(int number, DateTimeOffset at) => Format(nameof(VersionReleased), Prose.Number(number), Prose.Moment(at));

    public string ChangedSinceBefore(int figures, IEnumerable<ChangeReason> reasons) => figures == 0
        ? Text("ChangedSinceBefore_None")
        : Counted(nameof(ChangedSinceBefore), figures, Prose.List(reasons.Select(ReasonOfChange)));

    public string EarlierVersions(int versions) => Plural(nameof(EarlierVersions), versions);

    public string FileName<T>(T kind) where T : struct, Enum => Choice(kind);

    public string FileOf(ReportingPeriod period, int version) => Format(nameof(FileOf), _periods.Name(period), Prose.Number(version));

    /// <summary>A size in kilobytes, or in megabytes with a decimal; rounded up, as nothing has none.</summary>
    public string FileSize(long bytes) => bytes < Megabyte
        ? Format("FileSize_Kilobytes", Prose.Number((bytes + Kilobyte - 1) / Kilobyte))
        : Format("FileSize_Megabytes", decimal.Divide(bytes, Megabyte).ToString("0.0", Prose.Numbers));

    public string OwnFiguresTitle(string recipient) => Format(nameof(OwnFiguresTitle), recipient);

    public string SeriesTitle(Quantity quantity) => Choice(quantity);

    /// <summary>What a chart shows, in a sentence: the latest figure, and the highest.</summary>
    public string SeriesPoint(ReportingPeriod latest, Figure figure, ReportingPeriod highest, Figure most) => latest == highest
        ? Format("SeriesPoint_Latest", _periods.Name(latest), Prose.Number(figure))
        : Format(nameof(SeriesPoint), _periods.Name(latest), Prose.Number(figure), _periods.Name(highest), Prose.Number(most));

    public string Questions(string centre) => Format(nameof(Questions), centre);

    public string WrongPersonWhoGetsIt(string centre) => Format(nameof(WrongPersonWhoGetsIt), centre);

    private string ReasonOfChange(ChangeReason reason) => Choice(reason);
}
