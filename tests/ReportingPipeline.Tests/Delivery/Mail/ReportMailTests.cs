using System.Text;
using MimeKit;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
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

        Assert.Equal("Sagatun brukerstyrt senter: rapport for andre halvår 2019, versjon 1", mail.Subject);
        Assert.Equal(
            $"""
            Til Løten kommune

            Rapporten fra Sagatun brukerstyrt senter for andre halvår 2019 (01.07.2019–31.12.2019) er klar. Dette er versjon 1.

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

        Assert.Equal("Sagatun brukerstyrt senter: rapport for andre halvår 2019, versjon 1", mail.Subject);
        Assert.Equal(
            $"""
            Til Løten kommune

            Rapporten frå Sagatun brukerstyrt senter for andre halvår 2019 (01.07.2019–31.12.2019) er klar. Dette er versjon 1.

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

        Assert.Equal("Sagatun brukerstyrt senter: report for the second half-year of 2019, version 1", mail.Subject);
        Assert.Equal(
            $"""
            To Løten municipality

            The report from Sagatun brukerstyrt senter for the second half-year of 2019 (1 July 2019 – 31 December 2019) is ready. This is version 1.

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
    [InlineData(Language.Bokmal, "Dette er versjon 2. Tall er endret siden forrige versjon; arket «Endringer» i rapporten viser hvilke.\n")]
    [InlineData(Language.Nynorsk, "Dette er versjon 2. Tal er endra sidan førre versjon; arket «Endringar» i rapporten viser kva tal.\n")]
    [InlineData(Language.English, "This is version 2. Figures have changed since the previous version; the sheet “Changes” in the report lists them.\n")]
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
        Assert.Contains(lines, Compose(Told(language, Figure.NotCollected)).TextBody, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Bokmal, "brukere: :\n: betyr at tallet er skjult av personvernhensyn.\n\n")]
    [InlineData(Language.Nynorsk, "brukarar: :\n: tyder at talet er skjult av personvernomsyn.\n\n")]
    [InlineData(Language.English, "users: :\n: means that the figure is hidden to protect privacy.\n\n")]
    public void Compose_HiddenFigure_IsAColonThatIsExplained(Language language, string lines) =>
        Assert.Contains(lines, Compose(Told(language, Figure.Hidden)).TextBody, StringComparison.Ordinal);

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

    private static MimeMessage Compose(
        ReportMailContent content, string from = "rapport@senter.example", string to = "post@loten.example") =>
        ReportMail.Compose(content, from, to, "<delivery@senter.example>", Mails.Date);

    private static ReportMailContent Told(Language language, Figure users)
    {
        var content = Content(language);
        return content with { Totals = content.Totals with { UniqueUsers = users } };
    }

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
        new PrintedTotals(new(3137), new(2526), new(79)),
        Sha256,
        Link);

    private static string WithOrdinarySpaces(string? text) => text!.TrimEnd('\n').Replace('\u00A0', ' ');
}
