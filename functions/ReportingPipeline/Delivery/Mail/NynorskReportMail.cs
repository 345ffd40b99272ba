using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The message in nynorsk.</summary>
internal static class NynorskReportMail
{
    public static string Subject(ReportHeading heading) =>
        $"{heading.CentreName}: rapport for {PeriodNames.In(Language.Nynorsk).Name(heading.Period)}, "
        + $"revisjon {heading.Revision}";

    public static string Body(ReportMailContent content) => $"""
        Til {content.Heading.Recipient.Name} kommune

        Rapporten frå {content.Heading.CentreName} for {PeriodNames.In(Language.Nynorsk).NameWithDays(content.Heading.Period)} er klar. Dette er revisjon {content.Heading.Revision}.{Changes(content)}

        Rapporten ligg her:
        {content.Link.AbsoluteUri}

        Totalt for senteret i perioden, alle kommunar samla:
        {ReportMail.Totals(content)}{Missing(content)}{Hidden(content)}

        Data per {Prose.In(Language.Nynorsk).Moment(content.Heading.DataAsOf)}.
        Kontrollsummen til fila (SHA-256): {content.Sha256}

        Denne e-posten er send automatisk.
        """;

    private static string Changes(ReportMailContent content) => content.Heading.Revision == 1
        ? ""
        : " Tal er endra sidan førre revisjon; arket «Endringar» i rapporten viser kva for nokre.";

    private static string Missing(ReportMailContent content) => content.HasMissingFigure
        ? "\n– tyder at talet ikkje er samla inn eller ikkje kan reknast ut; aldri null."
        : "";

    private static string Hidden(ReportMailContent content) => content.HasHiddenFigure
        ? "\n: tyder at talet er skjult av personvernomsyn."
        : "";
}
