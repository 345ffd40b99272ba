namespace ReportingPipeline.Workbooks.Texts;

/// <content>Columns of visits and users over the years.</content>
internal sealed partial class ReportTexts
{
    public string WholeYear => Text();
    public string VisitsByYearCaption => Text();
    public string UserVisitsByYearCaption => Text();
}
