using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

public sealed class ProseTests
{
    private static readonly Prose Bokmal = Prose.In(Language.Bokmal);

    [Fact]
    public void Number_Thousands_AreGroupedWithoutBreaks()
    {
        Assert.Equal("1\u00A0764\u00A0057", Bokmal.Number(1_764_057));
        Assert.Equal("−25", Bokmal.Number(-25));
        Assert.Equal("–", Bokmal.Number(Figure.NotCollected));
        Assert.Equal("kr\u00A01\u00A0764\u00A0057", Bokmal.Kroner(1_764_057));
        Assert.Equal("70,56\u00A0%", Bokmal.Percent(new Share(4154, 5887)));
    }

    [Theory]
    [InlineData(Language.Bokmal, "1~764~057", "kr~1~764~057", "70,56~%", "05.06.2014", "05.06.2014 kl.~09.30")]
    [InlineData(Language.Nynorsk, "1~764~057", "kr~1~764~057", "70,56~%", "05.06.2014", "05.06.2014 kl.~09.30")]
    [InlineData(Language.English, "1,764,057", "NOK~1,764,057", "70.56%", "5~June 2014", "5~June 2014 at~09:30")]
    public void In_AnyLanguage_WritesAsItDoes(Language language, string number, string kroner, string percent, string day, string moment)
    {
        var prose = Prose.In(language);

        Assert.Equal(
            [number, kroner, percent, day, moment],
            new[]
            {
                prose.Number(1_764_057), prose.Kroner(1_764_057), prose.Percent(new Share(4154, 5887)), prose.Day(new(2014, 6, 5)),
                prose.Moment(new(2014, 6, 5, 7, 30, 0, TimeSpan.Zero)),
            }.Select(text => text.Replace('\u00A0', '~')));
    }

    // Of fewer than a thousand a second decimal would say nothing.
    [Theory]
    [InlineData(68, 104, "65,4~%")]
    [InlineData(1, 999, "0,1~%")]
    [InlineData(1, 1_000, "0,10~%")]
    [InlineData(1_234, 1_000, "123,40~%")]
    [InlineData(7, 7, "100,0~%")]
    [InlineData(1, 16, "6,3~%")]
    public void Percent_Share_HasOneDecimalIfItIsOfFewAndElseTwo(long part, long whole, string expected) =>
        Assert.Equal(expected, Bokmal.Percent(new Share(part, whole)).Replace('\u00A0', '~'));

    [Theory]
    [InlineData(-314, 3_451, "−9,1~%")]
    [InlineData(28, 76, "+36,8~%")]
    [InlineData(0, 76, "0,0~%")]
    public void Change_Share_HasItsSignAndOneDecimal(long part, long whole, string expected) =>
        Assert.Equal(expected, Bokmal.Change(new Share(part, whole)).Replace('\u00A0', '~'));

    [Theory]
    [InlineData(25, 100, "25~%")]
    [InlineData(1, 5, "20~%")]
    public void Limit_Share_IsInWholePerCent(long part, long whole, string expected) =>
        Assert.Equal(expected, Bokmal.Limit(new Share(part, whole)).Replace('\u00A0', '~'));

    [Fact]
    public void Days_OneDay_IsThatDay() =>
        Assert.Equal(("17.08.2020", "17.08.2020–18.08.2020"), (Bokmal.Days(new(2020, 8, 17), new(2020, 8, 17)), Bokmal.Days(new(2020, 8, 17), new(2020, 8, 18))));

    [Theory]
    [InlineData("2020-01-05T02:15:00Z", "05.01.2020 kl.\u00A003.15")]
    [InlineData("2020-07-05T22:15:00Z", "06.07.2020 kl.\u00A000.15")]
    public void Moment_Instant_IsLocalTime(string instant, string expected) =>
        Assert.Equal(expected, Bokmal.Moment(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2019-H2", "andre halvår 2019 (01.07.2019–31.12.2019)")]
    [InlineData("2019-T3", "tredje tertial 2019 (01.09.2019–31.12.2019)")]
    [InlineData("2019", "hele 2019 (01.01.2019–31.12.2019)")]
    public void WithDays_CalendarYear_NamesTheDays(string id, string expected) =>
        Assert.Equal(expected, PeriodNames.In(Language.Bokmal).NameWithDays(ReportingCalendar.CalendarYear.Parse(id)));

    [Theory]
    [InlineData("2019/20-H1", "første halvår 2019/20 (01.07.2019–31.12.2019)")]
    [InlineData("2019/20", "hele 2019/20 (01.07.2019–30.06.2020)")]
    public void WithDays_JulyYear_NamesTheDays(string id, string expected) =>
        Assert.Equal(expected, PeriodNames.In(Language.Bokmal).NameWithDays(ReportingCalendar.JulyYear.Parse(id)));

    [Theory]
    [InlineData(25, "Hele 2019 (01.01.2019–31.12.2019): 41 i 1.\u00A0halvår + 38 i 2.\u00A0halvår − 25 i begge = 54 i året.")]
    [InlineData(null, "Hele 2019 (01.01.2019–31.12.2019): Minst ett av tallene kan ikke oppgis; se Om tallene.")]
    public void Bridge_TwoHalves_IsASentence(int? repeated, string expected)
    {
        var year = ReportingCalendar.CalendarYear.Year(2019);
        var halves = year.Parts(PeriodKind.HalfYear);
        var bridge = new UserBridge([(halves[0], new Figure(41)), (halves[1], new Figure(38))], new Figure(repeated), (year, new Figure(54)));

        Assert.Equal(expected, ReportTexts.In(Language.Bokmal).Bridge(bridge));
    }
}
