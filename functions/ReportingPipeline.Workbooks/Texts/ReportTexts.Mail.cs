using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Mails that a report is ready.</content>
internal sealed partial class ReportTexts
{
    public string MailSubject(ReportHeading heading) =>
        Format(nameof(MailSubject), heading.CentreName, Periods.Name(heading.Period), Revision(heading));

    public string MailBody(ReportHeading heading, PrintedTotals totals, string link, string sha256) => Format(
        nameof(MailBody),
        Recipient(heading),
        heading.CentreName,
        Periods.NameWithDays(heading.Period),
        Revision(heading),
        heading.Revision == 1 ? "" : Format("MailBody_Changes", ChangesName),
        link,
        string.Join('\n', Lines(totals)),
        Prose.Moment(heading.DataAsOf),
        sha256);

    private IEnumerable<string> Lines(PrintedTotals totals)
    {
        var (visits, userVisits, users) = totals;
        yield return $"{Visits}: {Prose.Number(visits)}";
        yield return $"{UserVisits}: {Prose.Number(userVisits)}";
        yield return $"{UniqueUsers}: {Prose.Number(users)}";
        Figure[] all = [visits, userVisits, users];
        if (all.Contains(Figure.NotCollected)) yield return Text("MailBody_Missing");
        if (all.Contains(Figure.Hidden)) yield return Text("MailBody_Hidden");
    }
}
