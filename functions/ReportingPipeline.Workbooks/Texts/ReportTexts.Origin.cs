namespace ReportingPipeline.Workbooks.Texts;

/// <content>What a workbook was made by, and what tells whether data belong to it.</content>
internal sealed partial class ReportTexts
{
    public string CodeVersion => Text();
    public string ContentHash => Text();
    public string ContentHashNote => Text();
}
