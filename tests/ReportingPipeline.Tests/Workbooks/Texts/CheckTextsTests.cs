using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

/// <summary>What the checks found, in the languages other than the one that staff explain them in.</summary>
public sealed class CheckTextsTests
{
    public static readonly TheoryData<Finding, string, string> Sentences = new()
    {
        {
            new OpenDaysFinding(124, [new(new(2020, 3, 12), new(2020, 5, 4), 33), new(new(2020, 5, 15), new(2020, 5, 15), 1), new(new(2020, 5, 22), new(2020, 5, 22), 1)]),
            "Antal opningsdagar utan registrerte besøk: 35 av 124. Det gjeld 12.03.2020–04.05.2020 (33 opningsdagar), 15.05.2020 og 22.05.2020.",
            "Number of open days without registered visits: 35 of 124. This applies to 12 March 2020 – 4 May 2020 (33 open days), 15 May 2020 and 22 May 2020."
        },
        {
            new VisitsFinding(ReportingCalendar.CalendarYear.Parse("2018-H2"), new(3451), new(3137), new(25, 100)),
            "Besøk: 3 137, mot 3 451 i andre halvår 2018. Endringa er −314 (−9,1 %), innanfor grensa på 25 %.",
            "Visits: 3,137, against 3,451 in the second half-year of 2018. The change is −314 (−9.1%), within the limit of 25%."
        },
        {
            new KeyFinding([1, 2, 3]),
            "Pseudonymnøkkelen vart bytt i perioden (nøkkel 1, 2 og 3). Unike brukarar kan difor ikkje teljast.",
            "The pseudonym key was changed in the period (keys 1, 2 and 3). Unique users can therefore not be counted."
        },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void Sentence_OtherLanguages_AreInTheirOwnOrderAndNumbers(Finding finding, string nynorsk, string english) => Assert.Equal(
        [nynorsk, english],
        new[] { Language.Nynorsk, Language.English }.Select(language => ReportTexts.In(language).Sentence(finding).Replace('\u00A0', ' ')));
}
