using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Summary.</content>
internal sealed partial class ReportTexts
{
    public string SummaryName => Text();
    public string SummaryTitle => Text();
    public string DataAsOf => Text();
    public string CreatedAt => Text();
    public string KeyFigure => Text();

    public string KeyFiguresCaption(ReportingPeriod period) => Format(nameof(KeyFiguresCaption), Periods.NameWithDays(period));

    public string ComparedWith(ReportingPeriod earlier) => Format(nameof(ComparedWith), Periods.NameWithDays(earlier));

    // A colon after a colon would say nothing.
    public string WithoutUserIdSentence(Figure visits) => visits.IsHidden
        ? Format("WithoutUserIdSentence_Hidden", Signs.Hidden)
        : Format(nameof(WithoutUserIdSentence), Prose.Number(visits));
}
