using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Sharing of a grant.</content>
internal sealed partial class ReportTexts
{
    public string MoneyName => Text();
    public string Amount => Text();
    public string BaseYear => Text();
    public string BaseMeasure => Text();
    public string Kroner => Text();
    public string KronerPerVisit => Text();
    public string GivenKroner => Text();

    /// <summary>How the amount is shared.</summary>
    public IReadOnlyList<string> GrantRuleSentences =>
    [
        Text("GrantRuleSentences_ExactCounts"),
        Text("GrantRuleSentences_WholeKroner"),
        Text("GrantRuleSentences_Sum"),
        Text("GrantRuleSentences_OnlyThese"),
    ];

    public string MoneyTitle(ReportHeading heading) => Format(nameof(MoneyTitle), heading.CentreName);

    public string GrantTitle(GrantRule rule) => Format($"{nameof(GrantTitle)}_{rule.Status}", Prose.Kroner(rule.AmountKroner));

    /// <summary>Whether anybody has promised to give the amounts.</summary>
    public string GrantStatusNote(GrantStatus status) => Choice(status);

    public string GivenKronerNote(ReportingPeriod year) => Format(nameof(GivenKronerNote), year.Id, Signs.Missing);

    public string GrantCaption(GrantRule rule) => Format(nameof(GrantCaption), Measure(rule.Measure), Periods.NameWithDays(rule.BaseYear));

    public string GrantBase(GrantRule rule) => Format(nameof(GrantBase), Measure(rule.Measure));
}
