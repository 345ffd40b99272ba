using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Columns of visits and users over the years.</content>
internal sealed partial class ReportTexts
{
    public string WholeYear => Text();
    public string VisitsByYearCaption => Text();
    public string VisitChange => Text();
    public string VisitPercentChange => Text();
    public string UserVisitChange => Text();
    public string UserVisitPercentChange => Text();
    public string UserSharesCaption => Text();

    /// <summary>A year as a label that no spreadsheet takes for a number.</summary>
    public string YearLabel(ReportingPeriod year) => Format(nameof(YearLabel), year.Id);
}
