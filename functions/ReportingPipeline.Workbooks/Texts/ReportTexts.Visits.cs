using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Visits, and month by month.</content>
internal sealed partial class ReportTexts
{
    public string VisitsTitle => Text();
    public string Measured => Text();
    public string ComparedPeriod => Text();
    public string Before => Text();
    public string Now => Text();
    public string Difference => Text();
    public string PercentDifference => Text();

    public string MonthlyName => Text();
    public string Month => Text();
    public string VisitsYearBefore => Text();

    public string VisitsCaption(PeriodKind parts) => Choice(parts);

    public string ComparisonCaption(ReportingPeriod period) =>
        Format(nameof(ComparisonCaption), Prose.Capital(Periods.NameWithDays(period)));

    public string MonthlyTitle(MonthSpan months) => Format(nameof(MonthlyTitle), Prose.Days(months));

    public string MonthlyCaption(ReportingPeriod period) => Format(nameof(MonthlyCaption), period.Year.Id, Periods.Name(period));
}
