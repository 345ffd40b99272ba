namespace ReportingPipeline.Pages.Texts;

/// <content>The first page, and what is said when something went wrong.</content>
internal sealed partial class PageTexts
{
    public string StartLead => Text();
    public string StartRecipientsTitle => Text();
    public string StartRecipients => Text();
    public string StartStaffTitle => Text();
    public string StartStaff => Text();
    public string StartStaffLink => Text();
    public string ProblemId => Text();

    public string ProblemTitle<T>(T problem) where T : struct, Enum => Choice(problem);

    public string ProblemWhat<T>(T problem) where T : struct, Enum => Choice(problem);
}
