using System.Text;
using MimeKit;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Workbooks;
using ReportingPipeline.Workbooks.Mail;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class ReportMailTests
{
    private const string Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly Uri Link = new("https://rapport.example/løten");

    [Fact]
    public void Compose_Bokmal_SaysAllInBokmal()
    {
        var mail = Compose(Content(Language.Bokmal));

        Assert.Equal("Sagatun brukerstyrt senter: rapport for andre halvår 2019, revisjon 1", mail.Subject);
        Assert.Equal(
            $"""
            Til Løten kommune

            Rapporten fra Sagatun brukerstyrt senter for andre halvår 2019 (01.07.2019–31.12.2019) er klar. Dette er revisjon 1.

            Rapporten ligger her:
            https://rapport.example/l%C3%B8ten

            Totalt for senteret i perioden, alle kommuner samlet:
            Besøk: 3 137
            Herav brukerbesøk: 2 526
            Registrerte unike brukere: 79

            Data per 05.01.2020 kl. 03.15.
            Kontrollsum for Excel-filen (SHA-256): {Sha256}

            Denne e-posten er sendt automatisk.
            """,
            WithOrdinarySpaces(mail.TextBody));
    }

    [Fact]
    public void Compose_Nynorsk_SaysAllInNynorsk()
    {
        var mail = Compose(Content(Language.Nynorsk));

        Assert.Equal("Sagatun brukerstyrt senter: rapport for andre halvår 2019, revisjon 1", mail.Subject);
        Assert.Equal(
            $"""
            Til Løten kommune

            Rapporten frå Sagatun brukerstyrt senter for andre halvår 2019 (01.07.2019–31.12.2019) er klar. Dette er revisjon 1.

            Rapporten ligg her:
            https://rapport.example/l%C3%B8ten

            Totalt for senteret i perioden, alle kommunar samla:
            Besøk: 3 137
            Av desse brukarbesøk: 2 526
            Registrerte unike brukarar: 79

            Data per 05.01.2020 kl. 03.15.
            Kontrollsum for Excel-fila (SHA-256): {Sha256}

            Denne e-posten er send automatisk.
            """,
            WithOrdinarySpaces(mail.TextBody));
    }

    [Fact]
    public void Compose_English_SaysAllInEnglish()
    {
        var mail = Compose(Content(Language.English));

        Assert.Equal("Sagatun brukerstyrt senter: report for the second half-year of 2019, revision 1", mail.Subject);
        Assert.Equal(
            $"""
            To Løten municipality

            The report from Sagatun brukerstyrt senter for the second half-year of 2019 (1 July 2019 – 31 December 2019) is ready. This is revision 1.

            The report is here:
            https://rapport.example/l%C3%B8ten

            Totals of the centre in the period, all municipalities together:
            Visits: 3,137
            Of these, user visits: 2,526
            Registered unique users: 79

            Data as of 5 January 2020 at 03:15 (Norwegian time).
            Checksum of the Excel file (SHA-256): {Sha256}

            This e-mail was sent automatically.
            """,
            WithOrdinarySpaces(mail.TextBody));
    }

    [Theory]
    [InlineData(Language.Bokmal, "Dette er revisjon 2. Tall er endret siden forrige revisjon; arket «Endringer» i rapporten viser hvilke.\n")]
    [InlineData(Language.Nynorsk, "Dette er revisjon 2. Tal er endra sidan førre revisjon; arket «Endringar» i rapporten viser kva tal.\n")]
    [InlineData(Language.English, "This is revision 2. Figures have changed since the previous revision; the sheet “Changes” in the report lists them.\n")]
    public void Compose_LaterRevision_PointsToTheChanges(Language language, string sentence)
    {
        var content = Content(language);

        Assert.Contains(sentence, Compose(content with { Heading = content.Heading with { Revision = 2 } }).TextBody, StringComparison.Ordinal);
        Assert.Contains(ReportTexts.In(language).ChangesName, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmal, "brukere: –\n– betyr at tallet ikke er samlet inn eller ikke kan regnes ut; aldri null.\n")]
    [InlineData(Language.Nynorsk, "brukarar: –\n– tyder at talet ikkje er samla inn eller ikkje kan reknast ut; aldri null.\n")]
    [InlineData(Language.English, "users: –\n– means that the figure was not collected or cannot be computed; never zero.\n")]
    public void Compose_MissingFigure_IsADashThatIsExplained(Language language, string lines) =>
        Assert.Contains(lines, Compose(Content(language) with { UniqueUsers = Figure.NotCollected }).TextBody, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Bokmal, "brukere: :\n: betyr at tallet er skjult av personvernhensyn.\n\n")]
    [InlineData(Language.Nynorsk, "brukarar: :\n: tyder at talet er skjult av personvernomsyn.\n\n")]
    [InlineData(Language.English, "users: :\n: means that the figure is hidden to protect individuals.\n\n")]
    public void Compose_HiddenFigure_IsAColonThatIsExplained(Language language, string lines) =>
        Assert.Contains(lines, Compose(Content(language) with { UniqueUsers = Figure.Hidden }).TextBody, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Bokmal)]
    [InlineData(Language.Nynorsk)]
    [InlineData(Language.English)]
    public void Compose_NothingHidden_HasNoWordOfIt(Language language) =>
        Assert.DoesNotContain("\n:", Compose(Content(language)).TextBody, StringComparison.Ordinal);

    [Fact]
    public void Compose_Figures_HoldTogetherWithNoBreakSpaces() =>
        Assert.Contains("Besøk: 3\u00A0137\n", Compose(Content(Language.Bokmal)).TextBody, StringComparison.Ordinal);

    [Fact]
    public void Compose_Envelope_IsTheSenderInTheCentresName()
    {
        var mail = Compose(Content(Language.Bokmal));

        Assert.Equal("\"Sagatun brukerstyrt senter\" <rapport@senter.example>", $"{mail.From}");
        Assert.Equal("post@loten.example", $"{mail.To}");
        Assert.Equal(("delivery@senter.example", Mails.Date), (mail.MessageId, mail.Date));
    }

    [Fact]
    public void Compose_NoAddress_IsRefusedWithIt()
    {
        var content = Content(Language.Bokmal);

        var to = Assert.Throws<ArgumentException>(() => Compose(content, to: "Ola <ola@loten.example>"));
        var from = Assert.Throws<ArgumentException>(() => Compose(content, from: "rapport"));

        Assert.Contains("'Ola <ola@loten.example>'", to.Message, StringComparison.Ordinal);
        Assert.Contains("'rapport'", from.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Compose_LineBreakInAName_AddsNoHeader(string lineBreak)
    {
        var content = Content(Language.Bokmal);
        var name = $"Sagatun{lineBreak}Bcc: everyone@loten.example";

        var mail = Compose(content with { Heading = content.Heading with { CentreName = name } });

        using var headers = new MemoryStream();
        mail.WriteTo(headers, headersOnly: true);
        var lines = Encoding.ASCII.GetString(headers.ToArray()).Split('\r', '\n');
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Compose_Preview_IsRefused()
    {
        var content = Content(Language.Bokmal);

        Assert.Throws<ArgumentException>(() => Compose(content with { Heading = content.Heading with { Revision = 0 } }));
    }

    [Fact]
    public void Of_AReport_HasTheTotalsOfItsPeriod()
    {
        var report = Samples.All["half-years"];

        var content = ReportMailContent.Of(report, Language.Nynorsk, Sha256, Link);

        // As printed for the second half of 2020; the users are made up.
        Assert.Equal((new Figure(1872), new Figure(1481)), (content.Visits, content.UserVisits));
        Assert.Equal(report.Users.Periods.Single(users => users.Period == report.Heading.Period).Total, content.UniqueUsers);
        Assert.Equal((report.Heading, Language.Nynorsk, Sha256, Link), (content.Heading, content.Language, content.Sha256, content.Link));
    }

    private static MimeMessage Compose(
        ReportMailContent content, string from = "rapport@senter.example", string to = "post@loten.example") =>
        ReportMail.Compose(content, from, to, "<delivery@senter.example>", Mails.Date);

    private static ReportMailContent Content(Language language) => new(
        new ReportHeading(
            "sagatun",
            "Sagatun brukerstyrt senter",
            new("loten", "Løten", []),
            ReportingCalendar.CalendarYear.Parse("2019-H2"),
            1,
            new DateTimeOffset(2020, 1, 5, 2, 15, 0, TimeSpan.Zero),
            new DateTimeOffset(2020, 1, 5, 2, 20, 0, TimeSpan.Zero)),
        language,
        new Figure(3137),
        new Figure(2526),
        new Figure(79),
        Sha256,
        Link);

    private static string WithOrdinarySpaces(string? text) => text!.TrimEnd('\n').Replace('\u00A0', ' ');
}
