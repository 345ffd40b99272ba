using System.Net;
using System.Text.Json;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class TakeUpCorrectionsTests(BooksApp books)
{
    private const string Periods = "'period' must be a period that sagatun closes, written like 2019-H1, 2019-H2.";

    private RunningApp App => books.App;

    [Fact]
    public async Task Post_FewUsersWait_TakesThemUpByNameOnceAndTheNextRevisionSaysSo()
    {
        var order = new { name = " Kari ", centre = "sagatun", period = "2018-H1", comment = "Glemte lister i mars." };
        Assert.Equal(["hamar 2"], await WaitingAsync("2018-H1"));

        var first = await (await TakeUpAsync(order)).JsonAsync(HttpStatusCode.OK);
        var second = await (await TakeUpAsync(order)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("sagatun", "2018-H1", 2, true), Told(first));
        Assert.Equal(("sagatun", "2018-H1", null, false), Told(second));
        Assert.Empty(await WaitingAsync("2018-H1"));
        var versions = (await BooksAsync()).GetProperty("periods")[0].GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal([1, 2], versions.Select(version => version.GetProperty("version").GetInt32()));
        Assert.Equal(JsonValueKind.Null, versions[0].GetProperty("takenUp").ValueKind);
        var takenUp = versions[1].GetProperty("takenUp");
        Assert.Equal(("Kari", "Glemte lister i mars."), (takenUp.Text("name"), takenUp.Text("reason")));

        await App.InvokeAsync("ReconcileReports");
        await App.UntilIdleAsync();
        await App.UntilStatusAsync("sagatun_2018-H1_hamar_r2", "waiting to be dispatched");
        Assert.Contains("Glemte lister i mars.", await App.WorkbookTextAsync("sagatun_2018-H1_hamar_r2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Glemte lister i mars.", await App.WorkbookTextAsync("sagatun_2018-H1_hamar_r1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "sagatun", "2018-H1", "Glemt.", "name", "'name' must say who you are, in at most 100 characters on one line; 'system' is taken.")]
    [InlineData("Kari", "vang", "2018-H1", "Glemt.", "centre", "'centre' must be one of sagatun.")]
    [InlineData("Kari", null, "2018-H1", "Glemt.", "centre", "'centre' must be one of sagatun.")]
    [InlineData("Kari", "sagatun", "2018-H1", " ", "comment", "'comment' is missing: say why.")]
    [InlineData("Kari", "sagatun", null, "Glemt.", "period", Periods)]
    [InlineData("Kari", "sagatun", "2018", "Glemt.", "period", Periods)]
    [InlineData("Kari", "sagatun", "2018-T1", "Glemt.", "period", Periods)]
    public async Task Post_WrongField_Is400AndTakesNothingUp(
        string? name, string? centre, string? period, string comment, string field, string detail)
    {
        var before = (await BooksAsync()).ToString();

        var problem = await (await TakeUpAsync(new { name, centre, period, comment })).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal((detail, field, "Bad Request"), problem);
        Assert.Equal(before, (await BooksAsync()).ToString());
    }

    [Fact]
    public async Task Post_PeriodIsOpen_Is409()
    {
        var answer = await TakeUpAsync(new { name = "Kari", centre = "sagatun", period = "2019-H1", comment = "Glemt." });

        Assert.Equal(
            "2019-H1 of sagatun is not closed; its drafts are built anew by themselves when registrations are corrected.",
            (await answer.ProblemAsync(HttpStatusCode.Conflict)).Detail);
    }

    [Fact]
    public async Task Post_WindowHasEnded_Is409AndWaitsForNothingMore()
    {
        var now = App.Clock.Now;
        try
        {
            App.Clock.Now = new DateTimeOffset(2029, 1, 1, 12, 0, 0, TimeSpan.Zero);

            var answer = await TakeUpAsync(new { name = "Kari", centre = "sagatun", period = "2018-H2", comment = "Glemt." });

            Assert.Equal(
                "2018-H2 of sagatun takes no corrections any more: its window ended on 2028-12-31, or its registrations are deleted.",
                (await answer.ProblemAsync(HttpStatusCode.Conflict)).Detail);
            Assert.Empty(await WaitingAsync("2018-H2"));
        }
        finally
        {
            App.Clock.Now = now;
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(BooksApp.FunctionKey, HttpStatusCode.Forbidden)]
    [InlineData(BooksApp.MasterKey, HttpStatusCode.BadRequest)]
    public async Task Post_WithAKey_IsForWhoeverHasTheMasterKey(string? key, HttpStatusCode expected) =>
        Assert.Equal(expected, (await books.SendWithAsync(key, HttpMethod.Post, "books/take-up")).StatusCode);

    private Task<HttpResponseMessage> TakeUpAsync(object order) => App.PostAsync("books/take-up", order);

    private Task<JsonElement> BooksAsync() => App.GetAsync("internal/books?centre=sagatun");

    private async Task<List<string>> WaitingAsync(string period) =>
    [
        .. from waiting in (await BooksAsync()).GetProperty("waiting").EnumerateArray()
           where waiting.Text("period") == period
           let municipalities = waiting.GetProperty("municipalities").Each(municipality => municipality.GetString()!)
           select $"{string.Join(' ', municipalities)} {waiting.GetProperty("users")}",
    ];

    private static (string Centre, string Period, int? Version, bool IsChanged) Told(JsonElement answer)
    {
        var version = answer.GetProperty("version");
        int? number = version.ValueKind == JsonValueKind.Null ? null : version.GetInt32();
        return (answer.Text("centre"), answer.Text("period"), number, answer.GetProperty("isChanged").GetBoolean());
    }
}
