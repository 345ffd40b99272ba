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

    /// <summary>What a chart is, and what was out of the ordinary then; of several events the days are left to the summary.</summary>
    public string TitleWithEvents(string title, IEnumerable<CentreEvent> events) => events.ToList() switch
    {
        [] => title,
        [var one] => $"{title} ({Given(one.Text)}, {Prose.Days(one.FirstDay, one.LastDay)})",
        var several => $"{title} ({string.Join("; ", several.Select(one => Given(one.Text)))})",
    };

    /// <summary>What a chart shows, and what was out of the ordinary then.</summary>
    public string MessageWithEvents(string message, IEnumerable<CentreEvent> events) =>
        string.Join(' ', [message, .. events.Select(HappenedThen)]);

    /// <summary>That a chart is left out, and why.</summary>
    public string ChartLeftOut(string title, bool isHidden) => Format($"{nameof(ChartLeftOut)}_{(isHidden ? "Hidden" : "TooFew")}", title);
}
