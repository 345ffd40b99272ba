using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public sealed class EventFieldsTests
{
    [Fact]
    public void Parse_TheExample_KnowsThePandemic()
    {
        var happened = Assert.Single(CentresFile.Parse(ExampleLoader.Centres())[0].Events);

        Assert.Equal((new(2020, 3, 12), new(2020, 5, 4), true), (happened.FirstDay, happened.LastDay, happened.IsClosed));
        Assert.Equal("Senteret var stengt på grunn av pandemien", happened.Text.In(Language.Bokmal));
        Assert.Equal("The centre was closed because of the pandemic", happened.Text.In(Language.English));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("[]")]
    public void Parse_LeftOut_IsNothing(string? json) => Assert.Empty(Read(("", json)));

    [Fact]
    public void Parse_WithoutTheFieldClosed_IsAnEventOfAnOpenCentre() => Assert.Equal(
        new CentreEvent(new(2021, 6, 1), new(2021, 6, 1), new TranslatedText("Ny leder"), IsClosed: false),
        Assert.Single(Read(("", """[{"firstDay": "2021-06-01", "lastDay": "2021-06-01", "text": "Ny leder"}]"""))));

    // Only a closure is taken for a mistyped year if it is long.
    [Fact]
    public void Parse_LongEventOfAnOpenCentre_IsRead() =>
        Assert.Equal(new(2030, 1, 1), Read(("[0].closed", "false"), ("[0].lastDay", "\"2030-01-01\""))[0].LastDay);

    [Theory]
    [InlineData("", "{}", "events must be a list [ … ]")]
    [InlineData("[0].firstDay", null, "events[0].firstDay is missing")]
    [InlineData("[0].lastDay", null, "events[0].lastDay is missing")]
    [InlineData("[0].text", "\"\"", "events[0].text must be text in quotes")]
    [InlineData("[0].firstDay", "\"12.03.2020\"", "events[0].firstDay is '12.03.2020'; it must be a date, such as 2019-12-31")]
    [InlineData("[0].firstDay", "\"2020-05-05\"", "events[0].firstDay is '2020-05-05', after lastDay; it must not be later than 2020-05-04")]
    [InlineData("[0].lastDay", "\"2023-03-12\"", "events[0].lastDay is '2023-03-12'; a closure must be shorter than 3 years, and a centre that has ended gets a lastPeriod")]
    [InlineData("[0].closed", "\"yes\"", "events[0].closed is \"yes\"; it must be true or false")]
    [InlineData("[0].colour", "1", "events[0].colour is not a known field; known are firstDay, lastDay, text, textNynorsk, textEnglish, closed")]
    public void Parse_WrongEvent_SaysWhatIsAccepted(string field, string? json, string message) =>
        Assert.Equal($"centres[0].{message}.", Assert.Throws<ConfigurationException>(() => Read((field, json))).Message);

    [Fact]
    public void Parse_TextInOtherLanguagesOnly_IsRefused() => Assert.Equal(
        "centres[0].events[0].text is missing.",
        Assert.Throws<ConfigurationException>(() => Read(("[0].text", null))).Message);

    private static IReadOnlyList<CentreEvent> Read(params (string Field, string? Json)[] edits) => CentresFile
        .Parse(EditedCentres.With([.. edits.Select(edit => ($"centres[0].events{edit.Field}", edit.Json))]))[0].Events;
}
