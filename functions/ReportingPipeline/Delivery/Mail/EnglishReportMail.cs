using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The message in English.</summary>
internal static class EnglishReportMail
{
    public static string Subject(ReportHeading heading) =>
        $"{heading.CentreName}: report for {PeriodNames.In(Language.English).Name(heading.Period)}, "
        + $"revision {heading.Revision}";

    public static string Body(ReportMailContent content) => $"""
        To {content.Heading.Recipient.Name} municipality

        The report from {content.Heading.CentreName} for {PeriodNames.In(Language.English).NameWithDays(content.Heading.Period)} is ready. This is revision {content.Heading.Revision}.{Changes(content)}

        The report is here:
        {content.Link.AbsoluteUri}

        Totals of the centre in the period, all municipalities together:
        {ReportMail.Totals(content)}{Missing(content)}{Hidden(content)}

        Data as of {Prose.In(Language.English).Moment(content.Heading.DataAsOf)} (Norwegian time).
        The file's checksum (SHA-256): {content.Sha256}

        This e-mail was sent automatically.
        """;

    private static string Changes(ReportMailContent content) => content.Heading.Revision == 1
        ? ""
        : " Figures have changed since the previous revision; the sheet “Changes” in the report lists them.";

    private static string Missing(ReportMailContent content) => content.HasMissingFigure
        ? "\n– means that the figure was not collected or cannot be computed; never zero."
        : "";

    private static string Hidden(ReportMailContent content) => content.HasHiddenFigure
        ? "\n: means that the figure is hidden to protect individuals."
        : "";
}
