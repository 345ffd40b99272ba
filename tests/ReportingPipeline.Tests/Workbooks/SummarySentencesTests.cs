using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class SummarySentencesTests
{
    private static readonly ReportModel Sample = Samples.All["half-years"];
    private static readonly ReportModel FirstHalf = Samples.All["checked"] with { Municipality = Sample.Municipality! with { Years = [.. Sample.Municipality!.Years.Where(year => year.Year.StartYear < 2020)] } };
    private static readonly Figure None = Figure.NotCollected;

    public static readonly TheoryData<Language, string, string, string> Languages = new()
    {
        {
            Language.Bokmal,
            "I andre halvår 2020 ble det registrert 3 137 besøk, 314 færre enn i samme halvår året før (−9,1 %).",
            "104 registrerte brukere besøkte senteret i 2020, 28 flere enn i 2019 (+36,8 %).",
            "68 av dem kom fra Hamar (65,4 %)."
        },
        {
            Language.Nynorsk,
            "I andre halvår 2020 vart det registrert 3 137 besøk, 314 færre enn i same halvår året før (−9,1 %).",
            "104 registrerte brukarar besøkte senteret i 2020, 28 fleire enn i 2019 (+36,8 %).",
            "68 av dei kom frå Hamar (65,4 %)."
        },
        {
            Language.English,
            "In the second half-year of 2020, 3,137 visits were registered, 314 fewer than in the same half-year one year earlier (−9.1%).",
            "104 registered users visited the centre in 2020, 28 more than in 2019 (+36.8%).",
            "68 of them came from Hamar (65.4%)."
        },
    };

    // A plain space stands for the one that no line is broken at.
    [Theory, MemberData(nameof(Languages))]
    public void Of_FiguresOfTwoYears_TellsThemInTheReadersLanguage(Language language, string visits, string users, string municipality) => Assert.Equal(
        [visits, users, municipality],
        Of(Counted(visits: 3137, visitsBefore: 3451, users: 104, usersBefore: 76, fromHamar: new(68)), language));

    [Theory]
    [InlineData(1, 0, "I andre halvår 2020 ble det registrert 1 besøk, 1 flere enn i samme halvår året før.")]
    [InlineData(0, 1, "I andre halvår 2020 ble det registrert 0 besøk, 1 færre enn i samme halvår året før (−100,0 %).")]
    [InlineData(12, 12, "I andre halvår 2020 ble det registrert 12 besøk, like mange som i samme halvår året før.")]
    [InlineData(12, 0, "I andre halvår 2020 ble det registrert 12 besøk, 12 flere enn i samme halvår året før.")]
    [InlineData(12, null, "I andre halvår 2020 ble det registrert 12 besøk.")]
    [InlineData(null, 12, "Det finnes ikke tall på besøk for hele perioden andre halvår 2020.")]
    public void Of_Visits_SaysHowTheyChanged(int? now, int? before, string expected) =>
        Assert.Equal(expected, Of(Counted(now, before, 9, 9, new(9)))[0]);

    [Theory]
    [InlineData(Language.Bokmal, 1, "1 registrert bruker besøkte senteret i 2020, like mange som i 2019.")]
    [InlineData(Language.Nynorsk, 1, "1 registrert brukar besøkte senteret i 2020, like mange som i 2019.")]
    [InlineData(Language.English, 1, "1 registered user visited the centre in 2020, as many as in 2019.")]
    [InlineData(Language.English, 2, "2 registered users visited the centre in 2020, as many as in 2019.")]
    public void Of_OneUser_IsInTheSingular(Language language, int users, string expected) =>
        Assert.Equal(expected, Of(Counted(9, 9, users, users, new(1)), language)[1]);

    [Theory]
    [InlineData(0, "Ingen av dem kom fra Hamar.")]
    [InlineData(1, "1 av dem kom fra Hamar (8,3 %).")]
    [InlineData(2, "2 av dem kom fra Hamar (16,7 %).")]
    public void Of_UsersFromTheMunicipality_AreCounted(int users, string expected) =>
        Assert.Equal(expected, Of(Counted(9, 9, 12, 12, new(users)))[2]);

    [Fact]
    public void Of_HiddenVisits_TellsNeitherThemNorAChange()
    {
        Assert.Equal("Antall besøk i andre halvår 2020 vises ikke, av hensyn til personvernet.", Of(Told(Figure.Hidden, new(3451), new(9), new(9), new(9)))[0]);
        Assert.Equal("I andre halvår 2020 ble det registrert 3 137 besøk.", Of(Told(new(3137), Figure.Hidden, new(9), new(9), new(9)))[0]);
    }

    [Fact]
    public void Of_HiddenUsers_TellsNeitherThemNorWhereTheyComeFrom()
    {
        var sentences = Of(Told(new(9), new(9), Figure.Hidden, new(76), Figure.Hidden) with { Grant = null });

        Assert.Equal(["Antall registrerte brukere i 2020 vises ikke, av hensyn til personvernet."], sentences.Skip(1));
        Assert.Equal("104 registrerte brukere besøkte senteret i 2020.", Of(Told(new(9), new(9), new(104), Figure.Hidden, new(9)))[1]);
    }

    [Fact]
    public void Of_HiddenUsersFromTheMunicipality_SaysWhatItIsToPayOrThatTheyAreHidden()
    {
        var report = Told(new(9), new(9), new(12), new(12), Figure.Hidden);

        Assert.Equal("Senteret foreslår at Hamar kommune gir kr 1 764 057 av et tilskudd på kr 2 500 000, fordelt etter besøk i 2019.", Of(report)[2]);
        Assert.Equal(
            "Hamar kommune har avtalt å gi kr 1 764 057 av tilskuddet på kr 2 500 000, fordelt etter besøk i 2019.",
            Of(report with { Grant = report.Grant! with { Rule = report.Grant.Rule with { Status = GrantStatus.Agreed } } })[2]);
        Assert.Equal("Tallet for Hamar vises ikke, av hensyn til personvernet.", Of(report with { Grant = null })[2]);
    }

    [Theory]
    [InlineData(Language.Bokmal, "Hvor mange av dem som kom fra Hamar, er bare oppgitt for hele år; tallet for 2019 står på arket «Din kommune».")]
    [InlineData(Language.Nynorsk, "Kor mange av dei som kom frå Hamar, er berre oppgitt for heile år; talet for 2019 står på arket «Kommunen din».")]
    [InlineData(Language.English, "How many of them came from Hamar is given for whole years only; the number for 2019 is on the sheet ‘Your municipality’.")]
    public void Of_PartOfAYear_SaysWhereTheUsersOfTheLastYearAre(Language language, string expected) =>
        Assert.Equal(expected, Of(FirstHalf, language)[2]);

    [Fact]
    public void Of_PartOfAYear_SaysWhoWasToldTogetherInTheLastYearThatTellsAny()
    {
        var years = FirstHalf.Municipality!.Years;
        var together = years[^1] with { Row = MunicipalityRow.Of("hamar", "loten") };
        var hidden = years[^1] with { Users = years[^1].Users with { Own = Figure.Hidden } };

        Assert.Equal(
            "Hvor mange av dem som kom fra Hamar, er bare oppgitt for hele år; for 2019 står tallet for Hamar og Løten samlet på arket «Din kommune».",
            Of(With([together]))[2]);
        Assert.EndsWith("; tallet for 2018 står på arket «Din kommune».", Of(With([years[^2], hidden]))[2], StringComparison.Ordinal);
        Assert.Equal("Hvor mange av dem som kom fra Hamar, er bare oppgitt for hele år.", Of(With([hidden]))[2]);
        Assert.Equal("Hvor mange av dem som kom fra Hamar, er bare oppgitt for hele år.", Of(FirstHalf with { Municipality = null })[2]);

        static ReportModel With(IReadOnlyList<MunicipalityYear> years) => FirstHalf with { Municipality = FirstHalf.Municipality! with { Years = years } };
    }

    [Fact]
    public void Of_UsersThatCannotBeCounted_SaysSo() => Assert.Equal(
        ["Antall registrerte brukere i 2020 kan ikke oppgis; se Om tallene."],
        Of(Told(new(9), new(9), None, new(12), None) with { Grant = null }).Skip(1));

    [Fact]
    public void Of_FirstHalf_ComparesItsUsersWithTheSameHalf()
    {
        var report = Samples.All["first-report"];
        Assert.Equal(
            ["I første halvår 2019 ble det registrert 5 besøk.", "Ingen er registrert som bruker av senteret i første halvår 2019."], Of(report));

        Assert.Null(report.Visits.YearBefore);
        var reported = report.Visits.Reported;
        var earlier = reported with { Period = reported.Period.YearsBefore(1), UniqueUserChange = new Change(new(-3), new Share(-3, 12)) };
        Assert.Equal(
            "Ingen er registrert som bruker av senteret i første halvår 2019, 3 færre enn i samme halvår året før (−25,0 %).",
            Of(report with { Visits = report.Visits with { Comparison = [reported, earlier] } })[1]);
    }

    // With a year in which the centre was closed for long stands the last one before it in which it was open.
    [Theory]
    [InlineData(Language.Bokmal, 12, "I andre halvår 2020 ble det registrert 12 besøk, 2 flere enn i samme halvår året før (+20,0 %) og 3 færre enn i andre halvår 2017 (−20,0 %).")]
    [InlineData(Language.Bokmal, 15, "I andre halvår 2020 ble det registrert 15 besøk, 5 flere enn i samme halvår året før (+50,0 %) og like mange som i andre halvår 2017.")]
    [InlineData(Language.Bokmal, 18, "I andre halvår 2020 ble det registrert 18 besøk, 8 flere enn i samme halvår året før (+80,0 %) og 3 flere enn i andre halvår 2017 (+20,0 %).")]
    [InlineData(Language.Nynorsk, 12, "I andre halvår 2020 vart det registrert 12 besøk, 2 fleire enn i same halvår året før (+20,0 %) og 3 færre enn i andre halvår 2017 (−20,0 %).")]
    [InlineData(Language.English, 12, "In the second half-year of 2020, 12 visits were registered, 2 more than in the same half-year one year earlier (+20.0%) and 3 fewer than in the second half-year of 2017 (−20.0%).")]
    public void Of_VisitsBesideAClosedYear_AreComparedWithTheLastOneThatWasOpenToo(Language language, int visits, string expected)
    {
        var report = Counted(visits, 10, 9, 9, new(9));
        var before = report.Visits.YearBefore!;
        var open = before with { Period = report.Heading.Period.YearsBefore(3), VisitChange = Change.Between(new(15), new(visits)) };

        Assert.Equal(expected, Of(report with { Visits = report.Visits with { Comparison = [.. report.Visits.Comparison, open] } }, language)[0]);
    }

    [Theory]
    [InlineData(Language.Bokmal, "Så langt i andre halvår 2020 er det registrert ", "Så langt i 2020 har ")]
    [InlineData(Language.Nynorsk, "Så langt i andre halvår 2020 er det registrert ", "Så langt i 2020 har ")]
    [InlineData(Language.English, "So far in the second half-year of 2020, ", "So far in 2020, ")]
    public void Of_RunningPeriod_IsComparedWithNothing(Language language, string visits, string users)
    {
        var sentences = Of(Samples.All["preview"], language);

        Assert.StartsWith(visits, sentences[0], StringComparison.Ordinal);
        Assert.StartsWith(users, sentences[1], StringComparison.Ordinal);
        Assert.DoesNotContain(sentences, sentence => sentence.Contains('−', StringComparison.Ordinal) || sentence.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WholeYear_NamesTheYears() => Assert.Equal(
        "I hele 2020 ble det registrert 12 besøk, 2 flere enn året før (+20,0 %).",
        Of(Counted(12, 10, 9, 9, new(9), ReportingCalendar.CalendarYear.Year(2020)))[0]);

    private static IReadOnlyList<string> Of(ReportModel model, Language language = Language.Bokmal) =>
        [.. SummarySentences.Of(model, ReportTexts.In(language)).Select(sentence => sentence.Replace('\u00A0', ' '))];

    private static ReportModel Counted(int? visits, int? visitsBefore, int users, int usersBefore, Figure fromHamar, ReportingPeriod? period = null) =>
        Told(new(visits), new(visitsBefore), new(users), new(usersBefore), fromHamar, period);

    // The half-year sample with other figures of the reported period and the one before, and of users in both years.
    private static ReportModel Told(Figure visits, Figure visitsBefore, Figure users, Figure usersBefore, Figure fromHamar, ReportingPeriod? period = null)
    {
        var reported = period ?? Sample.Heading.Period;
        var (now, before) = (Sample.Visits.Reported, Sample.Visits.YearBefore!);
        var years = Sample.Users.Periods.Where(row => row.Period.Kind == PeriodKind.Year).TakeLast(2).ToList();
        return Sample with
        {
            Heading = Sample.Heading with { Period = reported },
            Visits = Sample.Visits with
            {
                Comparison =
                [
                    now with { Period = reported, Visits = now.Visits with { Visits = visits } },
                    before with { Period = reported.YearsBefore(1), Visits = before.Visits with { Visits = visitsBefore }, VisitChange = Change.Between(visitsBefore, visits) },
                ],
            },
            Users = Sample.Users with
            {
                Periods =
                [
                    years[0] with { Total = usersBefore },
                    years[1] with
                    {
                        Total = users,
                        Municipalities = [.. years[1].Municipalities.Select(row => row.Row.Key != "hamar" ? row : row with
                        {
                            Users = fromHamar,
                            ShareOfTotal = ShareFigure.Between(fromHamar, users),
                        })],
                    },
                ],
            },
        };
    }
}
