using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public sealed class IndicatorFieldsTests
{
    private const string AnyPeriod = "a year, half-year or tertial of the centre's calendar, written like 2019, 2019-H1, 2019-H2, 2019-T1, 2019-T2, 2019-T3";

    [Fact]
    public void Parse_TheExample_KnowsItsKeyFigures()
    {
        var indicators = CentresFile.Parse(ExampleLoader.Centres())[0].Indicators;

        Assert.Equal(
            [
                ("Frivillig arbeid", UnitWord.PersonYears, "2020 2020", 500, null, true), ("Kom i utdanning eller arbeid", UnitWord.People, "2018 2020", 5000, null, true),
                ("Ansatte med egenerfaring", UnitWord.Employees, "2020 2020", 800, 1400L, false), ("Lokalt: daglig leder", UnitWord.PercentOfPosition, "2020 2020", 5000, null, false),
                ("Lokalt: årsverk", UnitWord.PersonYears, "2020 2020", 230, null, false),
            ],
            indicators.Take(5).Select(indicator => (
                indicator.Name.Bokmal, indicator.Unit.Word, $"{indicator.FirstPeriod} {indicator.LastPeriod}", indicator.Hundredths, indicator.HundredthsOfWhole, indicator.IsApproximate)));
        Assert.Equal([false, false, .. Enumerable.Repeat(true, 10)], indicators.Select(indicator => indicator.IsUndated));
        Assert.Equal([5000, 5000, 5000, 10_000, 10_000, 15_000, 2000], indicators.Skip(5).Select(indicator => indicator.Hundredths));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("2.30", 230)]
    [InlineData("1e1", 1000)]
    [InlineData("999999999.99", 99_999_999_999)]
    [InlineData("1000000000", 100_000_000_000)]
    public void Parse_NumberWithDecimals_IsExact(string json, long hundredths) => Assert.Equal(hundredths, Read("hours", json).Hundredths);

    [Theory]
    [InlineData("person-years", false)]
    [InlineData("positions", false)]
    [InlineData("percent-of-position", false)]
    [InlineData("hours", false)]
    [InlineData("people", true)]
    [InlineData("participants", true)]
    [InlineData("members", true)]
    [InlineData("employees", true)]
    [InlineData("volunteers", true)]
    public void Parse_UnitOfPersons_IsKnownForOneAndTakesWholeNumbersOnly(string unit, bool countsPersons)
    {
        Assert.Equal(countsPersons, Read(unit, "7").Unit.CountsPersons);
        if (countsPersons) Assert.Equal("centres[0].indicators[0].value is 7.5; it must be a whole number from 0 to 1000000000.", Refusal(() => Read(unit, "7.5")));
        else Assert.Equal(750, Read(unit, "7.5").Hundredths);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Parse_UnitOfTheCentresOwn_IsNamedAndSaysWhetherItCountsPersons(string countsPersons)
    {
        var unit = Indicators($$"""{"name": "Kurs", "unit": {"name": "kurs", "nameEnglish": "courses", "countsPersons": {{countsPersons}}}, "period": "2020", "value": 7}""")[0].Unit;

        Assert.Equal(new IndicatorUnit(UnitWord.Other, countsPersons == "true") { Text = new TranslatedText("kurs") { English = "courses" } }, unit);
    }

    [Theory]
    [InlineData("\"period\": \"2020\"", "2020 2020")]
    [InlineData("\"period\": \"2020-H2\"", "2020-H2 2020-H2")]
    [InlineData("\"period\": \"2020-T1\"", "2020-T1 2020-T1")]
    [InlineData("\"firstPeriod\": \"2018\", \"lastPeriod\": \"2020\"", "2018 2020")]
    [InlineData("\"firstPeriod\": \"2018-H2\", \"lastPeriod\": \"2019\"", "2018-H2 2019")]
    [InlineData("\"firstPeriod\": \"2018\", \"lastPeriod\": \"2018\"", "2018 2018")]
    public void Parse_OnePeriodOrTheFirstAndLastOfSeveral_AreRead(string periods, string expected)
    {
        var indicator = Indicators($$"""{"name": "Kurs", "unit": "hours", {{periods}}, "value": 7}""")[0];

        Assert.Equal(expected, $"{indicator.FirstPeriod} {indicator.LastPeriod}");
    }

    [Fact]
    public void Parse_JulyCalendar_TakesItsPeriods()
    {
        var centre = CentresFile.Parse(EditedCentres.With(
            ("centres[0].calendar", "\"july-year\""), ("centres[0].firstPeriod", "\"2018/19-H1\""), ("centres[0].lastPeriod", null), ("centres[0].grants", null),
            ("centres[0].funding", """[{"year": "2020/21", "funder": "Hamar", "activity": "local", "amountKroner": 1}]"""),
            ("centres[0].indicators", """[{"name": "Kurs", "unit": "hours", "period": "2020/21-H1", "value": 7}]"""),
            ("overviews", null)))[0];

        Assert.Equal(new MonthSpan(new(2020, 7), new(2021, 6)), centre.Funding[0].Year.Months);
        Assert.Equal(new MonthSpan(new(2020, 7), new(2020, 12)), centre.Indicators[0].Months());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("[]")]
    public void Parse_LeftOut_IsNothing(string? json) =>
        Assert.Empty(CentresFile.Parse(EditedCentres.With("centres[0].indicators", json))[0].Indicators);

    [Theory]
    [InlineData("name")]
    [InlineData("unit")]
    [InlineData("period")]
    [InlineData("value")]
    public void Parse_FieldIsMissing_SaysSo(string field) => AssertRefused(field, null, "is missing");

    [Theory]
    [InlineData("name", "\"\"", "must be text in quotes")]
    [InlineData("nameNynorsk", "7", "must be text in quotes")]
    [InlineData("unit", "\"users\"", "is 'users'; it must be person-years or positions or percent-of-position or hours or people or participants or members or employees or volunteers")]
    [InlineData("unit", "7", "must be text in quotes")]
    [InlineData("unit", "{\"name\": \"kurs\"}", "is missing", "unit.countsPersons")]
    [InlineData("unit", "{\"countsPersons\": true}", "is missing", "unit.name")]
    [InlineData("unit", "{\"name\": \"kurs\", \"countsPersons\": \"no\"}", "is \"no\"; it must be true or false", "unit.countsPersons")]
    [InlineData("unit", "{\"text\": \"kurs\"}", "is not a known field; known are name, nameNynorsk, nameEnglish, countsPersons", "unit.text")]
    [InlineData("period", "\"2020-H3\"", "is '2020-H3'; it must be " + AnyPeriod)]
    [InlineData("period", "2020", "must be text in quotes")]
    [InlineData("firstPeriod", "\"2019\"", "stands beside firstPeriod or lastPeriod; give either period, or both of the others", "period")]
    [InlineData("lastPeriod", "\"2020\"", "stands beside firstPeriod or lastPeriod; give either period, or both of the others", "period")]
    [InlineData("value", "-0.01", "is -0.01; it must be a number from 0 to 1000000000 with at most two decimals")]
    [InlineData("value", "2.345", "is 2.345; it must be a number from 0 to 1000000000 with at most two decimals")]
    [InlineData("value", "1000000000.01", "is 1000000000.01; it must be a number from 0 to 1000000000 with at most two decimals")]
    [InlineData("value", "1e400", "is 1e400; it must be a number from 0 to 1000000000 with at most two decimals")]
    [InlineData("value", "\"5\"", "is \"5\"; it must be a number from 0 to 1000000000 with at most two decimals")]
    [InlineData("of", "4.99", "is less than value, which is a part of it")]
    [InlineData("isUndated", "\"yes\"", "is \"yes\"; it must be true or false")]
    [InlineData("isApproximate", "\"yes\"", "is \"yes\"; it must be true or false")]
    [InlineData("colour", "1", "is not a known field; known are name, nameNynorsk, nameEnglish, unit, period, firstPeriod, lastPeriod, isUndated, value, of, isApproximate")]
    public void Parse_WrongField_SaysWhatIsAccepted(string field, string json, string rule, string? named = null) => AssertRefused(field, json, rule, named);

    [Theory]
    [InlineData("\"firstPeriod\": \"2020\"", "lastPeriod is missing")]
    [InlineData("\"lastPeriod\": \"2020\"", "firstPeriod is missing")]
    [InlineData("\"firstPeriod\": \"2020\", \"lastPeriod\": \"2019\"", "lastPeriod must not lie before firstPeriod")]
    [InlineData("\"firstPeriod\": \"2020\", \"lastPeriod\": \"2020-H1\"", "lastPeriod must not lie before firstPeriod")]
    [InlineData("\"firstPeriod\": \"2020-H2\", \"lastPeriod\": \"2020\"", "lastPeriod must not lie before firstPeriod")]
    public void Parse_WrongPeriods_SaysWhatIsAccepted(string periods, string rule) => Assert.Equal(
        $"centres[0].indicators[0].{rule}.",
        Refusal(() => Indicators($$"""{"name": "Kurs", "unit": "hours", {{periods}}, "value": 7}""")));

    [Theory]
    [InlineData("\"period\": \"2020\"")]
    [InlineData("\"firstPeriod\": \"2020-H1\", \"lastPeriod\": \"2020-H2\"")]
    public void Parse_OneIndicatorOfTheSameMonthsTwice_IsRefused(string periods) => Assert.Equal(
        "centres[0].indicators[1].name is 'Kurs', which stands there already with this unit and period.",
        Refusal(() => Indicators($$"""{"name": "Kurs", "unit": "hours", "period": "2020", "value": 7}, {"name": "Kurs", "unit": "hours", {{periods}}, "value": 8}""")));

    [Fact]
    public void Parse_AnotherNameUnitOrPeriod_StandsBesideTheFirst() => Assert.Equal(4, Indicators("""
        {"name": "Kurs", "unit": "hours", "period": "2020", "value": 7}, {"name": "Turer", "unit": "hours", "period": "2020", "value": 7},
        {"name": "Kurs", "unit": "participants", "period": "2020", "value": 7}, {"name": "Kurs", "unit": "hours", "period": "2019", "value": 7}
        """).Count);

    private static void AssertRefused(string field, string? json, string rule, string? named = null) => Assert.Equal(
        $"centres[0].indicators[0].{named ?? field} {rule}.",
        Refusal(() => CentresFile.Parse(EditedCentres.With($"centres[0].indicators[0].{field}", json))));

    private static string Refusal(Func<object> read) => Assert.Throws<ConfigurationException>(read).Message;

    private static Indicator Read(string unit, string value) =>
        Indicators($$"""{"name": "Kurs", "unit": "{{unit}}", "period": "2020", "value": {{value}}}""")[0];

    private static IReadOnlyList<Indicator> Indicators(string indicators) =>
        CentresFile.Parse(EditedCentres.With("centres[0].indicators", $"[{indicators}]"))[0].Indicators;
}
