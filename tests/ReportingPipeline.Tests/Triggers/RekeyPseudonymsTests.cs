using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class RekeyPseudonymsTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_WithoutDryRun_OnlySaysWhatWouldBeDone()
    {
        var view = await (await App.PostFileAsync("pseudonyms/rekey?centre=sagatun", "31129912345\r\n\r\n010170-12345\n")).JsonAsync(HttpStatusCode.OK);

        Assert.True(view.GetProperty("dryRun").GetBoolean());
        Assert.Equal(
            ["2018 0 False", "2019 0 False", "2020 0 False", "2021 0 False"],
            view.GetProperty("years").Each(year => $"{year.Text("year")} {year.GetProperty("rows")} {year.GetProperty("isDone")}"));
    }

    [Fact]
    public async Task Post_YearsWithOtherPseudonyms_Is409AndLeavesThem()
    {
        var (detail, _, _) = await (await App.PostFileAsync("pseudonyms/rekey?centre=sagatun&dryRun=false", "31129912345")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal(
            "These years of sagatun are left as they were: 2018, 2019, 2020, 2021. Not all pseudonyms there are of these ids, and a year cannot be under two keys; add the ids that are missing.",
            detail);
    }

    [Theory]
    [InlineData("?centre=vang", "a1", "centre", "'centre' must be one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    [InlineData("?centre=sagatun&dryRun=no", "a1", "dryRun", "'dryRun' must be one of true, false.")]
    [InlineData("?centre=sagatun", "\n \n", "body", "The body must hold the ids of the centre's users, one a line.")]
    [InlineData(
        "?centre=sagatun", "a1\n\n--\n", "body",
        "Line 3 must be a person's id. An id is made of Latin letters, digits and signs, with at least one besides separators.")]
    [InlineData("?centre=sagatun", "a1\n?\n", "body", "Line 2 must be a person's id. This says that the id is unknown.")]
    public async Task Post_WrongRequest_Is400(string query, string ids, string field, string detail) => Assert.Equal(
        (detail, field, "Bad Request"), await (await App.PostFileAsync($"pseudonyms/rekey{query}", ids)).ProblemAsync(HttpStatusCode.BadRequest));
}
