using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Visits, and month by month.</content>
internal sealed partial class ReportTexts
{
    public string FiguresName => Text();
    public string FiguresTitle => Text();
    public string ComparedPeriod => Text();
    public string Before => Text();
    public string Now => Text();
    public string Difference => Text();
    public string PercentDifference => Text();
    public string Month => Text();
    public string VisitsYearBefore => Text();

    public string MonthlyCaption(ReportingPeriod period) => Format(nameof(MonthlyCaption), period.Year.Id, Periods.Name(period));
}
