using ReportingPipeline.Domain.Allocation;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Fordeling av tilskudd.</content>
internal static partial class Bokmal
{
    public const string GrantName = "Fordeling av tilskudd";
    public const string Amount = "Beløp";
    public const string BaseYear = "Grunnlagsår";
    public const string BaseMeasure = "Fordelt etter";
    public const string Kroner = "Kroner";

    public static readonly string[] GrantRuleSentences =
    [
        "Beløpet er fordelt etter kommunenes nøyaktige antall, ikke etter de avrundede andelene.",
        "Hver kommune får de hele kronene av sin andel.",
        "Kronene som da er igjen, går én og én til kommunene med størst rest; ved lik rest til laveste kommunenummer.",
        "Delene summerer seg derfor nøyaktig til beløpet.",
        "Bare kommunene i tabellen er med i grunnlaget.",
    ];

    public static string GrantTitle(GrantRule rule) => $"Fordeling av {Prose.Kroner(rule.AmountKroner)} i tilskudd";

    public static string GrantCaption(GrantRule rule) => $"Fordelt etter {Measure(rule.Measure)} i {PeriodNames.WithDays(rule.BaseYear)}";

    public static string GrantBase(GrantRule rule) => $"Grunnlag: {Measure(rule.Measure)}";
}
