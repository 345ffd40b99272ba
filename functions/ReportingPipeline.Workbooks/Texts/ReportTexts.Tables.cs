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

}
