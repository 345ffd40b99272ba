using ReportingPipeline.Domain.Allocation;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Sharing of a grant.</content>
internal sealed partial class ReportTexts
{
    public string GrantName => Text();
    public string Amount => Text();
    public string BaseYear => Text();
    public string BaseMeasure => Text();
    public string Kroner => Text();

    /// <summary>How the amount is shared.</summary>
    public IReadOnlyList<string> GrantRuleSentences =>
    [
        Text("GrantRuleSentences_ExactCounts"),
        Text("GrantRuleSentences_WholeKroner"),
        Text("GrantRuleSentences_Remainders"),
        Text("GrantRuleSentences_Sum"),
        Text("GrantRuleSentences_OnlyThese"),
    ];

    public string GrantTitle(GrantRule rule) => Format(nameof(GrantTitle), Prose.Kroner(rule.AmountKroner));

    public string GrantCaption(GrantRule rule) => Format(nameof(GrantCaption), Measure(rule.Measure), Periods.NameWithDays(rule.BaseYear));

    public string GrantBase(GrantRule rule) => Format(nameof(GrantBase), Measure(rule.Measure));
}
