using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class CheckSentencesTests
{
    private static readonly ReportingPeriod Earlier = ReportingCalendar.CalendarYear.Parse("2018-H2");
    private static readonly Share Quarter = new(25, 100);

    public static readonly TheoryData<Finding, string> Sentences = new()
    {
        { new OpenDaysFinding(124, []), "Antall åpningsdager med registrerte besøk: 124 av 124." },
        { new OpenDaysFinding(0, []), "Antall åpningsdager i perioden så langt: 0. Det er derfor ingen dager å kontrollere." },
        {
            new OpenDaysFinding(124, [new(new(2020, 5, 22), new(2020, 5, 22), 1)]),
            "Antall åpningsdager uten registrerte besøk: 1 av 124. Det gjelder 22.05.2020."
        },
        {
            new OpenDaysFinding(124, [
                new(new(2020, 3, 12), new(2020, 5, 4), 33), new(new(2020, 5, 15), new(2020, 5, 15), 1), new(new(2020, 5, 22), new(2020, 5, 22), 1),
            ]),
            "Antall åpningsdager uten registrerte besøk: 35 av 124. Det gjelder 12.03.2020–04.05.2020 (33 åpningsdager), 15.05.2020 og 22.05.2020."
        },
        {
            new VisitsFinding(Earlier, new(3451), new(3137), Quarter),
            "Besøk: 3 137, mot 3 451 i andre halvår 2018. Endringen er −314 (−9,1 %), innenfor grensen på 25 %."
        },
        {
            new UsersFinding(Earlier, new(76), new(104), Quarter),
            "Registrerte unike brukere: 104, mot 76 i andre halvår 2018. Endringen er +28 (+36,8 %), over grensen på 25 %."
        },
        {
            new VisitsFinding(Earlier, new(90), new(90), Quarter),
            "Besøk: 90, mot 90 i andre halvår 2018. Endringen er 0 (0,0 %), innenfor grensen på 25 %."
        },
        {
            new VisitsFinding(Earlier, new(0), new(90), Quarter),
            "Besøk: 90, mot 0 i andre halvår 2018. Endringen i prosent fra null kan ikke regnes ut, og er derfor ikke kontrollert."
        },
        {
            new VisitsFinding(Earlier, new(null), new(90), Quarter),
            "Besøk: 90. Tallet for andre halvår 2018 kan ikke oppgis, og er derfor ikke sammenlignet."
        },
        {
            new UsersFinding(Earlier, new(76), new(null), Quarter),
            "Registrerte unike brukere: tallet for perioden kan ikke oppgis, og er derfor ikke sammenlignet med andre halvår 2018."
        },
        {
            new WithoutMunicipalityFinding(66, 3451, new(1, 5)),
            "Besøk uten oppgitt kommune: 66 av 3 451 (1,91 %), innenfor grensen på 20 %."
        },
        { new WithoutMunicipalityFinding(1, 2, new(1, 5)), "Besøk uten oppgitt kommune: 1 av 2 (50,0 %), over grensen på 20 %." },
        { new WithoutMunicipalityFinding(0, 0, new(1, 5)), "Besøk uten oppgitt kommune: 0 av 0." },
        { new RejectedRowsFinding([]), "Registreringer i perioden som ikke er talt med: 0." },
        {
            new RejectedRowsFinding([(RejectionReason.MisspeltCentre, 12), (RejectionReason.MunicipalityNotValidThatDay, 3)], "Huset|2019-03"),
            "Registreringer i perioden som ikke er talt med: 15. Registrert på et senter som ikke finnes, men som ligner på dette: 12. "
            + "Kommunenummeret gjaldt ikke den dagen: 3. Noen ser ut til å høre til senteret, men ligger under Huset|2019-03."
        },
        {
            new UnplacedRowsFinding([(RejectionReason.PartitionWithoutMonth, 1), (RejectionReason.DateInFuture, 2)], "huset|2109-05", "huset|mars"),
            "Registreringer uten en måned som kan stemme, og som ikke er talt med i noen periode: 3. Registrert uten måned: 1. "
            + "Datoen ligger fram i tid: 2. De ligger under huset|2109-05 og huset|mars."
        },
        {
            new NothingRegisteredFinding([new(new(2019, 4), new(2019, 6))]),
            "Det er ikke registrert noe besøk i tiden 01.04.2019–30.06.2019. Enten var senteret stengt, eller så mangler registreringene."
        },
        { new KeyFinding([]), "Antall brukere med bruker-ID i perioden: 0. Det er derfor ingenting å kontrollere." },
        { new KeyFinding([2]), "Brukerne er gjenkjent på samme måte hele perioden (pseudonymnøkkel 2)." },
        { new KeyFinding([1, 2, 3]), "Pseudonymnøkkelen ble byttet i perioden (nøkkel 1, 2 og 3). Unike brukere kan derfor ikke telles." },
        {
            new RecountFinding(new(3451, 2674, 41), new(3451, 2674, 41)),
            "Kontrolltelt mot registreringene: stemmer. Besøk: 3 451. Brukerbesøk: 2 674. Registrerte unike brukere: 41."
        },
        {
            new RecountFinding(new(3451, 2674, null), new(3452, 2674, 41)),
            "Kontrolltelt mot registreringene: stemmer ikke. Besøk: 3 451 i rapporten, 3 452 ved kontrolltelling. "
            + "Brukerbesøk: 2 674. Registrerte unike brukere: – i rapporten, 41 ved kontrolltelling."
        },
    };

    // A plain space in an expected number or share stands for the one that no line is broken at.
    [Theory, MemberData(nameof(Sentences))]
    public void Of_Finding_SaysItWithFigures(Finding finding, string expected) =>
        Assert.Equal(expected, CheckSentences.Of(finding).Replace('\u00A0', ' '));

    public static readonly TheoryData<Finding, string> Without = new()
    {
        { new OpenDaysFinding(124, []), "Det er registrert besøk på alle åpningsdager i perioden." },
        { new OpenDaysFinding(0, []), "Det er ingen åpningsdager å kontrollere så langt i perioden." },
        { new OpenDaysFinding(124, [new(new(2020, 5, 22), new(2020, 5, 22), 1)]), "Det er åpningsdager i perioden uten registrerte besøk." },
        { new VisitsFinding(Earlier, new(3451), new(3137), Quarter), "Besøk: endringen fra samme periode året før er innenfor grensen." },
        { new UsersFinding(Earlier, new(76), new(104), Quarter), "Registrerte unike brukere: endringen fra samme periode året før er over grensen." },
        { new VisitsFinding(Earlier, new(0), new(90), Quarter), "Besøk: endringen i prosent fra samme periode året før kan ikke regnes ut, og er derfor ikke kontrollert." },
        { new VisitsFinding(Earlier, new(null), new(90), Quarter), "Besøk: tallet for samme periode året før kan ikke oppgis, og er derfor ikke sammenlignet." },
        { new UsersFinding(Earlier, new(76), new(null), Quarter), "Registrerte unike brukere: tallet for perioden kan ikke oppgis, og er derfor ikke sammenlignet med samme periode året før." },
        { new WithoutMunicipalityFinding(66, 3451, new(1, 5)), "Andelen besøk uten oppgitt kommune er innenfor grensen." },
        { new WithoutMunicipalityFinding(0, 0, new(1, 5)), "Andelen besøk uten oppgitt kommune kan ikke regnes ut, og er derfor ikke kontrollert." },
        { new RejectedRowsFinding([]), "Alle registreringer i perioden er talt med." },
        {
            new RejectedRowsFinding([(RejectionReason.DuplicateVisit, 1), (RejectionReason.MunicipalityNotValidThatDay, 3)]),
            "Noen registreringer er ikke talt med: brukeren er registrert flere ganger samme dag, og er talt én gang; kommunenummeret gjaldt ikke den dagen."
        },
        { new UnplacedRowsFinding([]), "Alle registreringer hører til en periode." },
        {
            new UnplacedRowsFinding([(RejectionReason.PartitionWithoutMonth, 1)], "huset|mars"),
            "Noen registreringer hører ikke til noen periode, og er ikke talt med: registrert uten måned."
        },
        { new NothingRegisteredFinding([]), "Det er registrert besøk i begge halvdeler av perioden." },
        { new NothingRegisteredFinding([new(new(2019, 4), new(2019, 6))]), "Det er ikke registrert noe besøk i perioden, eller i en halvdel av den." },
        { new KeyFinding([]), "Ingen brukere er registrert med bruker-ID i perioden. Det er derfor ingenting å kontrollere." },
        { new KeyFinding([2]), "Brukerne er gjenkjent på samme måte hele perioden." },
        { new KeyFinding([1, 2, 3]), "Måten brukerne gjenkjennes på, ble endret i perioden. Unike brukere kan derfor ikke telles." },
        { new RecountFinding(new(3451, 2674, null), new(3452, 2674, 41)), "Kontrolltelt mot registreringene: stemmer ikke." },
    };

    [Theory, MemberData(nameof(Without))]
    public void WithoutFigures_Finding_SaysWhatWasFound(Finding finding, string expected) => Assert.Equal(expected, CheckSentences.WithoutFigures(finding));

    [Theory, MemberData(nameof(Sentences))]
    public void WithoutFigures_AnyFinding_HoldsNoDigit(Finding finding, string withFigures)
    {
        Assert.Contains(withFigures, char.IsDigit);
        Assert.DoesNotContain(CheckSentences.WithoutFigures(finding), char.IsDigit);
    }

    [Fact]
    public void Of_Figures_AreNotBrokenOverLines() =>
        Assert.Contains("3\u00A0137, mot 3\u00A0451", CheckSentences.Of(new VisitsFinding(Earlier, new(3451), new(3137), Quarter)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Verdict.Ok, "I orden")]
    [InlineData(Verdict.NotChecked, "Ikke kontrollert")]
    [InlineData(Verdict.Explain, "Må forklares")]
    [InlineData(Verdict.Stop, "Stopp")]
    public void Of_Verdict_IsAWord(Verdict verdict, string expected) => Assert.Equal(expected, CheckSentences.Of(verdict));
}
