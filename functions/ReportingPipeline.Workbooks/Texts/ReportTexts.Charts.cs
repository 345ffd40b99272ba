using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Charts: the text above each, and what it shows in a sentence.</content>
internal sealed partial class ReportTexts
{
    public string NumberOfVisits => Text();
    public string UserChartTitle => Text();
    public string NumberOfUsers => Text();

    public string VisitChartTitle(PeriodKind parts) => Choice(parts);

    public string VisitChartMessage(string most, long visits, string fewest, long fewestVisits) =>
        Format(nameof(VisitChartMessage), most, Prose.Number(visits), fewest, Prose.Number(fewestVisits));

    public string MonthChartTitle(ReportingPeriod year) => Format(nameof(MonthChartTitle), year.Id);

    public string MonthChartMessage(string most, long visits, string fewest, long fewestVisits) =>
        Format(nameof(MonthChartMessage), most, Prose.Number(visits), fewest, Prose.Number(fewestVisits));

    public string UserChartMessage(ReportingPeriod year, string municipality, long users, long total) =>
        Format(nameof(UserChartMessage), year.Id, municipality, Prose.Number(users), Prose.Number(total));

    /// <summary>What a chart is or shows, and what was out of the ordinary then.</summary>
    public string WithEvents(string text, IEnumerable<CentreEvent> events) => string.Join(
        ' ', [text, .. events.Select(happened => $"({Given(happened.Text)}, {Prose.Days(happened.FirstDay, happened.LastDay)})")]);

    /// <summary>That a chart is left out, and why.</summary>
    public string ChartLeftOut(string title, bool isHidden) => Format($"{nameof(ChartLeftOut)}_{(isHidden ? "Hidden" : "TooFew")}", title);
}
