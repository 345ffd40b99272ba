using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Sammendrag.</content>
internal static partial class Bokmal
{
    public const string SummaryName = "Sammendrag";
    public const string SummaryTitle = "Sammendrag: besøk og brukere";
    public const string Centre = "Senter";
    public const string RecipientLabel = "Mottaker";
    public const string RevisionLabel = "Revisjon";
    public const string DataAsOf = "Data per";
    public const string CreatedAt = "Laget";
    public const string KeyFigure = "Nøkkeltall";

    public static string KeyFiguresCaption(ReportingPeriod period) => $"Nøkkeltall for {PeriodNames.WithDays(period)}";

    public static string ChangeFrom(ReportingPeriod earlier) => $"Endring fra {PeriodNames.Name(earlier)}";

    public static string PercentChangeFrom(ReportingPeriod earlier) => $"Prosentvis endring fra {PeriodNames.Name(earlier)}";

    public static string ComparedWith(ReportingPeriod earlier) => $"Sammenlignet med {PeriodNames.WithDays(earlier)}.";

    public static string WithoutUserIdSentence(Figure visits) =>
        $"{WithoutUserId(visits)} De er med i brukerbesøkene, men ikke i tallet på brukere.";

    // A colon after a colon would say nothing.
    private static string WithoutUserId(Figure visits) => visits.IsHidden
        ? $"Tallet på besøk uten bruker-ID i perioden er skjult av personvernhensyn ({Hidden})."
        : $"Besøk uten bruker-ID i perioden: {Prose.Number(visits)}.";
}
