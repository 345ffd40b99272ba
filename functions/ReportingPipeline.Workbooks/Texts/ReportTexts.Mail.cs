using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Mails that a report is ready, and the page behind their link.</content>
internal sealed partial class ReportTexts
{
    public string DownloadButton => Text();
    public string DownloadNote => Text();

    public string MailSubject(ReportHeading heading) =>
        Format(nameof(MailSubject), heading.CentreName, Periods.Name(heading.Period), Revision(heading));

    public string MailBody(ReportMailContent content) => Format(
        nameof(MailBody),
        Recipient(content.Heading),
        content.Heading.CentreName,
        Periods.NameWithDays(content.Heading.Period),
        Revision(content.Heading),
        content.Heading.Revision == 1 ? "" : Format("MailBody_Changes", ChangesName),
        content.Link.AbsoluteUri,
        string.Join('\n', MailTotals(content)),
        Prose.Moment(content.Heading.DataAsOf),
        content.Sha256);

    private IEnumerable<string> MailTotals(ReportMailContent content)
    {
        (string Name, Figure Figure)[] totals =
            [(Visits, content.Visits), (UserVisits, content.UserVisits), (UniqueUsers, content.UniqueUsers)];
        foreach (var (name, figure) in totals) yield return $"{name}: {Prose.Number(figure)}";
        if (totals.Any(total => total.Figure == Figure.NotCollected)) yield return Text("MailBody_Missing");
        if (totals.Any(total => total.Figure == Figure.Hidden)) yield return Text("MailBody_Hidden");
    }
}
