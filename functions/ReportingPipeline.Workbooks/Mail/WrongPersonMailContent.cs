using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Mail;

/// <summary>What a centre's managers are told by e-mail once a recipient says that its reports should go to somebody else.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="RecipientName">The municipality whose reports they are.</param>
/// <param name="SentTo">The address that the link was sent to.</param>
/// <param name="What">What is wrong, as it was written.</param>
/// <param name="RightName">Who the right person is, as it was written; null if nobody says.</param>
/// <param name="RightEmail">That person's address; null likewise.</param>
public sealed record WrongPersonMailContent(
    Centre Centre, string RecipientName, string SentTo, string What, string? RightName, string? RightEmail)
{
    /// <summary>What it is about, in a line that holds nothing that was written.</summary>
    public string Subject => StaffTexts.WrongPersonSubject(Centre, RecipientName);

    /// <summary>The body in plain text, in lines that end in a line feed; what was written stands behind the mark of a quotation.</summary>
    public string Body => StaffTexts.WrongPersonBody(Centre, RecipientName, SentTo, What, RightName, RightEmail);
}
