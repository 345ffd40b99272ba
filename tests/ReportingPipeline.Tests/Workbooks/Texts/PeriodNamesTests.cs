using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

public sealed class PeriodNamesTests
{
    [Theory]
    [InlineData("2019-H1", "første halvår 2019", "første halvår 2019", "the first half-year of 2019")]
    [InlineData("2019-H2", "andre halvår 2019", "andre halvår 2019", "the second half-year of 2019")]
    [InlineData("2019-T3", "tredje tertial 2019", "tredje tertial 2019", "the third four-month period of 2019")]
    [InlineData("2019", "hele 2019", "heile 2019", "the full year 2019")]
    public void Name_EachLanguage_IsThatOfThePeriod(string id, string bokmal, string nynorsk, string english)
    {
        var period = ReportingCalendar.CalendarYear.Parse(id);

        Assert.Equal(
            [bokmal, nynorsk, english],
            new[] { Language.Bokmal, Language.Nynorsk, Language.English }.Select(language => PeriodNames.In(language).Name(period)));
    }

    [Theory]
    [InlineData("2019-01", "2019-01", "Jan. 2019")]
    [InlineData("2019-07", "2019-12", "Andre halvår 2019")]
    [InlineData("2019-01", "2019-12", "Hele 2019")]
    [InlineData("2018-01", "2020-12", "01.01.2018–31.12.2020")]
    public void Title_OfMonths_SaysWhichYearTheyAreOf(string first, string last, string expected) => Assert.Equal(
        expected,
        PeriodNames.In(Language.Bokmal).Title(new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last)), ReportingCalendar.CalendarYear));
}
