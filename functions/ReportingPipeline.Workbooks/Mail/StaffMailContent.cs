using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Mail;

/// <summary>What a centre's managers are told by e-mail to wait for them; no figures, as a mailbox is no safe place for them.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Waiting">What waits, at least one period.</param>
/// <param name="Link">Where they explain, approve or hold it.</param>
public sealed record StaffMailContent(Centre Centre, IReadOnlyList<WaitingPeriod> Waiting, Uri Link)
{
    /// <summary>What it is about, in a line.</summary>
    public string Subject => StaffTexts.MailSubject(Centre, Waiting);

    /// <summary>The body in plain text, in lines that end in a line feed.</summary>
    public string Body => StaffTexts.MailBody(Centre, Waiting, Link);
}
