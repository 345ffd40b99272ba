using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Mail;

/// <summary>What a municipality is told of a report by e-mail: totals of the centre, and nothing of single municipalities.</summary>
/// <param name="Heading">Which report it is, and how fresh.</param>
/// <param name="Language">The language to write in.</param>
/// <param name="Totals">The centre's figures of the period.</param>
/// <param name="Sha256">The SHA-256 of the report's file, in lower-case hexadecimal.</param>
/// <param name="Link">Where the file can be got.</param>
public sealed record ReportMailContent(ReportHeading Heading, Language Language, PrintedTotals Totals, string Sha256, Uri Link)
{
    /// <summary>The body of the message in plain text, in lines that end in a line feed.</summary>
    public string Body => ReportTexts.In(Language).MailBody(Heading, Totals, Link.AbsoluteUri, Sha256);

    /// <summary>What the report is, in a line.</summary>
    public string Subject => ReportTexts.In(Language).MailSubject(Heading);
}
