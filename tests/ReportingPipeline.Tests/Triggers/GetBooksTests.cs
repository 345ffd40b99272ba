using System.Net;
using System.Text.Json;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class GetBooksTests(BooksApp books)
{
    private RunningApp App => books.App;

    [Fact]
    public async Task Get_PartsAreClosed_TellsTheirVersionsAndMayNotBeStored()
    {
        var answer = await App.Client.GetAsync("internal/books?centre=sagatun");

        Assert.True(answer.Headers.CacheControl?.NoStore);
        var shown = await answer.JsonAsync(HttpStatusCode.OK);
        Assert.Equal("sagatun", shown.Text("centre"));
        Assert.Equal(["2018-H1", "2018-H2"], shown.GetProperty("periods").Each(part => part.Text("period")));
        var version = Assert.Single(shown.GetProperty("periods")[1].GetProperty("versions").EnumerateArray());
        var closed = DateTimeOffset.Parse(BooksApp.Closed, null);
        Assert.Equal(1, version.GetProperty("version").GetInt32());
        Assert.Equal(closed, version.GetProperty("at").GetDateTimeOffset());
        Assert.Equal(closed, version.GetProperty("dataAsOf").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, version.GetProperty("takenUp").ValueKind);
    }

    [Fact]
    public async Task Get_YearIsClosed_TellsTheRowsThatItIsToldBy()
    {
        var year = Assert.Single((await App.GetAsync("internal/books?centre=sagatun")).GetProperty("years").EnumerateArray());

        Assert.Equal(("2018", 5), (year.Text("year"), year.GetProperty("threshold").GetInt32()));
        Assert.Equal(
            ["hamar", "stange", "loten ringsaker"],
            year.GetProperty("rows").Each(row => string.Join(' ', row.Each(municipality => municipality.GetString()!))));
    }

    [Fact]
    public async Task Get_FewUsersWereForgotten_TellsThatTheirVisitsWait()
    {
        var waiting = (await App.GetAsync("internal/books?centre=sagatun")).GetProperty("waiting").EnumerateArray()
            .Single(waiting => waiting.Text("period") == "2018-H2");

        Assert.Equal(["stange"], waiting.GetProperty("municipalities").Each(municipality => municipality.GetString()!));
        Assert.Equal((3, 0), (waiting.GetProperty("users").GetInt32(), waiting.GetProperty("registrations").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?centre=vang")]
    public async Task Get_NoSuchCentre_Is400NamingThoseThereAre(string query) => Assert.Equal(
        ("'centre' must be one of sagatun.", "centre", "Bad Request"),
        await (await App.Client.GetAsync($"internal/books{query}")).ProblemAsync(HttpStatusCode.BadRequest));

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    [InlineData(BooksApp.FunctionKey, HttpStatusCode.OK)]
    public async Task Get_WithAKey_IsForWhoeverHasOneOfFunctions(string? key, HttpStatusCode expected) =>
        Assert.Equal(expected, (await books.SendWithAsync(key, HttpMethod.Get, "internal/books?centre=sagatun")).StatusCode);
}
