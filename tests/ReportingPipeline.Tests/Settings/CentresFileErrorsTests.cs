using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>Every way to get centres.json wrong: the message begins with the field's path and says what is accepted.</summary>
public class CentresFileErrorsTests
{
    [Theory]
    [InlineData("municipalities")]
    [InlineData("municipalities[0].id")]
    [InlineData("municipalities[1].name")]
    [InlineData("municipalities[2].codes")]
    [InlineData("municipalities[3].codes[1].code")]
    [InlineData("centres")]
    [InlineData("centres[0].id")]
    [InlineData("centres[0].name")]
    [InlineData("centres[0].calendar")]
    [InlineData("centres[0].reportsBy")]
    [InlineData("centres[0].registeredFrom")]
    [InlineData("centres[0].firstPeriod")]
    [InlineData("centres[0].municipalities")]
    [InlineData("centres[0].recipients")]
    [InlineData("centres[0].recipients[3].municipality")]
    [InlineData("centres[0].openingDays.weekdays")]
    [InlineData("centres[0].openingDays.closures[0].firstDay")]
    [InlineData("centres[0].openingDays.closures[0].lastDay")]
    [InlineData("centres[0].grants[0].amountKroner")]
    [InlineData("centres[0].grants[0].status")]
    [InlineData("centres[0].grants[0].baseYear")]
    [InlineData("centres[0].grants[0].measure")]
    [InlineData("centres[0].grants[0].municipalities")]
    public void Parse_FieldIsMissingOrNull_SaysSo(string path)
    {
        Assert.Equal($"{path} is missing.", Refused(path, null));
        Assert.Equal($"{path} is missing.", Refused(path, "null"));
    }

    [Theory]
    [InlineData("colour", "known are municipalities, centres, overviews")]
    [InlineData("municipalities[1].colour", "known are id, name, codes, populations")]
    [InlineData("municipalities[1].codes[0].colour", "known are code, firstDay, lastDay")]
    [InlineData("centres[0].lastperiod", "known are id, name, shortName, calendar, reportsBy, registeredFrom, firstPeriod, lastPeriod, oldPeriodsConfirmed, ")]
    [InlineData("centres[0].recipients[2].colour", "known are municipality, language, emails, drop, firstPeriod, lastPeriod")]
    [InlineData("centres[0].openingDays.hours", "known are weekdays, closures")]
    [InlineData("centres[0].openingDays.closures[0].reason", "known are firstDay, lastDay")]
    [InlineData("centres[0].checks.strict", "known are largestChangePercent, largestWithoutMunicipalityPercent")]
    [InlineData("centres[0].grants[0].amount", "known are amountKroner, status, baseYear, measure, municipalities")]
    public void Parse_UnknownField_NamesTheKnownOnes(string path, string known) =>
        Assert.StartsWith($"{path} is not a known field; {known}", Refused(path, "1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("municipalities", "{}", "must be a list [ … ]")]
    [InlineData("municipalities[0]", "\"hamar\"", "must be an object { … }")]
    [InlineData("municipalities[0].id", "403", "must be text in quotes")]
    [InlineData("municipalities[0].id", "\"Hamar\"", "is 'Hamar'; it must be lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container")]
    [InlineData("municipalities[0].id", "\"a|b\"", "is 'a|b'; it must be lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container")]
    [InlineData("municipalities[0].id", "\"vestre--toten\"", "is 'vestre--toten'; it must be lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container")]
    [InlineData("municipalities[0].id", "\"hamar-\"", "is 'hamar-'; it must be lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container")]
    [InlineData("municipalities[0].id", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "is 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'; it must be lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container")]
    [InlineData("municipalities[0].id", "\"other\"", "is 'other', which is kept for visits from elsewhere")]
    [InlineData("municipalities[1].id", "\"hamar\"", "is 'hamar', which stands there already")]
    [InlineData("municipalities[0].name", "\"\"", "must be text in quotes")]
    [InlineData("municipalities[0].codes", "[]", "must hold at least one code")]
    [InlineData("municipalities[0].codes[0].code", "403", "must be text in quotes")]
    [InlineData("municipalities[0].codes[0].code", "\"403\"", "is '403'; it must be four digits in quotes, such as \"0403\"")]
    [InlineData("municipalities[0].codes[0].lastDay", "\"31.12.2019\"", "is '31.12.2019'; it must be a date, such as 2019-12-31")]
    [InlineData("municipalities[0].codes[0].firstDay", "\"2020-01-01\"", "is '2020-01-01', after lastDay; it must not be later than 2019-12-31", "municipalities[0].codes[0].firstDay")]
    [InlineData("municipalities[1].codes[0].code", "\"0403\"", "is '0403', which hamar has on some of the same days; a code can mean only one municipality on a day")]
    [InlineData("municipalities[0].codes[1].code", "\"0403\"", null)]
    [InlineData("municipalities[0].codes[2]", "{\"code\": \"3403\"}", "is '3403', which hamar has on some of the same days; a code can mean only one municipality on a day", "municipalities[0].codes[2].code")]
    public void Parse_WrongMunicipality_SaysWhatIsAccepted(string path, string json, string? rule, string? named = null)
    {
        if (rule is null) Assert.NotNull(CentresFile.Parse(EditedCentres.With(path, json)));
        else Assert.Equal($"{named ?? path} {rule}.", Refused(path, json));
    }

    [Theory]
    [InlineData("centres", "\"sagatun\"", "must be a list [ … ]")]
    [InlineData("centres[0].id", "\"-sagatun\"", "is '-sagatun'; it must be lower-case letters and digits with single hyphens between them")]
    [InlineData("centres[0].id", "\"sagatun_1\"", "is 'sagatun_1'; it must be lower-case letters and digits with single hyphens between them")]
    [InlineData("centres[0].name", "[]", "must be text in quotes")]
    [InlineData("centres[0].calendar", "\"july\"", "is 'july'; it must be calendar-year or july-year")]
    [InlineData("centres[0].reportsBy", "\"year\"", "is 'year'; it must be half-year or tertial")]
    [InlineData("centres[0].registeredFrom", "\"2018-1\"", "is '2018-1'; it must be a month, such as 2018-01")]
    [InlineData("centres[0].registeredFrom", "\"0018-01\"", "is '0018-01'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].registeredFrom", "201801", "must be text in quotes")]
    [InlineData("centres[0].registeredFrom", "\"2018-02\"", "begins before 2018-02, from when visits were registered", "centres[0].firstPeriod")]
    [InlineData("centres[0].firstPeriod", "\"2018/19-H1\"", "is '2018/19-H1'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("centres[0].firstPeriod", "\"2018\"", "is '2018'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("centres[0].firstPeriod", "\"2018-T1\"", "is '2018-T1'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("centres[0].calendar", "\"july-year\"", "is '2018-H1'; it must be a half-year of the centre's calendar, written like 2019/20-H1, 2019/20-H2", "centres[0].firstPeriod")]
    [InlineData("centres[0].reportsBy", "\"tertial\"", "is '2018-H1'; it must be a tertial of the centre's calendar, written like 2019-T1, 2019-T2, 2019-T3", "centres[0].firstPeriod")]
    [InlineData("centres[0].firstPeriod", "\"2017-H2\"", "begins before 2018-01, from when visits were registered")]
    [InlineData("centres[0].lastPeriod", "\"2017-H2\"", "must not lie before firstPeriod")]
    [InlineData("centres[0].lastPeriod", "\"2021-H3\"", "is '2021-H3'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("centres[0].municipalities[1]", "\"elverum\"", "is 'elverum'; it must be one of hamar, stange, ringsaker, loten")]
    [InlineData("centres[0].municipalities[1]", "\"hamar\"", "is 'hamar', which stands there already")]
    [InlineData("centres[0].municipalities[1]", "7", "is '7'; it must be one of hamar, stange, ringsaker, loten")]
    [InlineData("centres[0].recipients[0].municipality", "\"elverum\"", "is 'elverum'; it must be one of the centre's municipalities: hamar, stange, ringsaker, loten")]
    [InlineData("centres[0].recipients[1].municipality", "\"hamar\"", "is 'hamar', which stands there already")]
    public void Parse_WrongCentre_SaysWhatIsAccepted(string path, string json, string rule, string? named = null) =>
        Assert.Equal($"{named ?? path} {rule}.", Refused(path, json));

    [Theory]
    [InlineData("centres[0].grants", "{}", "must be a list [ … ]")]
    [InlineData("centres[0].grants[0].amountKroner", "-1", "is -1; it must be a whole number from 0 to 1000000000000")]
    [InlineData("centres[0].grants[0].amountKroner", "2500000.5", "is 2500000.5; it must be a whole number from 0 to 1000000000000")]
    [InlineData("centres[0].grants[0].amountKroner", "\"2500000\"", "is \"2500000\"; it must be a whole number from 0 to 1000000000000")]
    [InlineData("centres[0].grants[0].amountKroner", "9223372036854775807", "is 9223372036854775807; it must be a whole number from 0 to 1000000000000")]
    [InlineData("centres[0].grants[0].amountKroner", "1e300", "is 1e300; it must be a whole number from 0 to 1000000000000")]
    [InlineData("overviews[0].grants[0].amountKroner", "9223372036854775807", "is 9223372036854775807; it must be a whole number from 0 to 1000000000000")]
    [InlineData("centres[0].grants[0].baseYear", "2019", "must be text in quotes")]
    [InlineData("centres[0].grants[0].baseYear", "\"2019-H1\"", "is '2019-H1'; it must be a year of the centre's calendar, written like 2019")]
    [InlineData("centres[0].grants[0].status", "\"paid\"", "is 'paid'; it must be proposed or agreed")]
    [InlineData("centres[0].grants[0].measure", "\"users\"", "is 'users'; it must be visits or user-visits or unique-users")]
    [InlineData("centres[0].grants[0].municipalities", "[]", "must hold at least one municipality")]
    [InlineData("centres[0].grants[0].municipalities[2]", "\"elverum\"", "is 'elverum'; it must be one of hamar, stange, ringsaker, loten")]
    [InlineData("centres[0].grants[1]", "{\"amountKroner\": 1, \"status\": \"agreed\", \"baseYear\": \"2019\", \"measure\": \"visits\", \"municipalities\": [\"hamar\"]}", "is '2019', which an earlier grant has; give each grant a base year of its own", "centres[0].grants[1].baseYear")]
    public void Parse_WrongGrant_SaysWhatIsAccepted(string path, string json, string rule, string? named = null) =>
        Assert.Equal($"{named ?? path} {rule}.", Refused(path, json));

    [Theory]
    [InlineData("", "The file is not JSON: ")]
    [InlineData("{", "The file is not JSON: ")]
    [InlineData("[]", "The file must be an object { … }.")]
    [InlineData("null", "The file must be an object { … }.")]
    [InlineData("{\"centres\": [], \"centres\": [], \"municipalities\": []}", "centres stands there twice.")]
    public void Parse_NoObject_SaysSo(string text, string message) => Assert.StartsWith(message, Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void Parse_TwoCentresOfOneId_NamesTheSecond()
    {
        var twice = EditedCentres.With("centres[1]", """
            {"id": "sagatun", "name": "Sagatun", "calendar": "calendar-year", "reportsBy": "tertial", "registeredFrom": "2018-01",
             "firstPeriod": "2018-T1", "municipalities": ["hamar"], "recipients": [{"municipality": "hamar"}]}
            """);

        Assert.Equal("centres[1].id is 'sagatun', which stands there already.", Refusal(twice));
    }

    private static string Refused(string path, string? json) => Refusal(EditedCentres.With(path, json));

    private static string Refusal(string text) => Assert.Throws<ConfigurationException>(() => CentresFile.Parse(text)).Message;
}
