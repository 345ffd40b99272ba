using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The message in bokmål.</summary>
internal static class BokmalReportMail
{
    public static string Subject(ReportHeading heading) =>
        $"{heading.CentreName}: rapport for {PeriodNames.In(Language.Bokmal).Name(heading.Period)}, "
        + $"revisjon {heading.Revision}";

    public static string Body(ReportMailContent content) => $"""
        Til {content.Heading.Recipient.Name} kommune

        Rapporten fra {content.Heading.CentreName} for {PeriodNames.In(Language.Bokmal).NameWithDays(content.Heading.Period)} er klar. Dette er revisjon {content.Heading.Revision}.{Changes(content)}

        Rapporten ligger her:
        {content.Link.AbsoluteUri}

        Totalt for senteret i perioden, alle kommuner samlet:
        {ReportMail.Totals(content)}{Missing(content)}{Hidden(content)}

        Data per {Prose.In(Language.Bokmal).Moment(content.Heading.DataAsOf)}.
        Filens kontrollsum (SHA-256): {content.Sha256}

        Denne e-posten er sendt automatisk.
        """;

    private static string Changes(ReportMailContent content) => content.Heading.Revision == 1
        ? ""
        : " Tall er endret siden forrige revisjon; arket «Endringer» i rapporten viser hvilke.";

    private static string Missing(ReportMailContent content) => content.HasMissingFigure
        ? "\n– betyr at tallet ikke er samlet inn eller ikke kan regnes ut; aldri null."
        : "";

    private static string Hidden(ReportMailContent content) => content.HasHiddenFigure
        ? "\n: betyr at tallet er skjult av personvernhensyn."
        : "";
}
