using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>Texts over HTTP that are none: each is refused with its field, and none is a mistake of the app's.</summary>
[Collection(SharedSagatunApp.Name)]
public class OddTextsTests(SagatunApp sagatun)
{
    private const string Report = "reports/sagatun_2019-H1_hamar";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { $"{Report}/hold", """{"name": "Bj*rn", "comment": "Vent."}""", "name" },
        { $"{Report}/hold", """{"name": "Kari", "comment": "Vent, Bj*rn."}""", "comment" },
        { $"{Report}/explain", """{"name": "Kari", "check": "*", "comment": "Slik er det."}""", "check" },
        { $"{Report}/approve", """{"name": "*"}""", "name" },
        { "reports", """{"centre": "*", "period": "2019-H1", "name": "Kari"}""", "centre" },
        { "reports", """{"centre": "sagatun", "period": "*", "name": "Kari"}""", "period" },
        { "deliveries/sagatun_2019-H1_hamar_r1_drop", """{"name": "Kari", "state": "*"}""", "state" },
        { "owed/retry", """{"name": "*"}""", "name" },
        { "persons/list", """{"id": "a*b", "name": "Kari"}""", "id" },
        { "books/take-up", """{"name": "Kari", "centre": "sagatun", "period": "*", "comment": "Slik er det."}""", "period" },
        { "ledger/restore", """{"name": "Kari", "day": "*"}""", "day" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task Post_ByteThatIsNoUtf8_NamesTheField(string path, string body, string field)
    {
        var bytes = Encoding.UTF8.GetBytes(body).SelectMany(letter => letter == '*' ? new byte[] { 0xF8 } : [letter]).ToArray();

        Assert.Equal(field, (await (await SendAsync(path, bytes)).ProblemAsync(HttpStatusCode.BadRequest)).Field);
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task Post_HalfOfASurrogatePair_NamesTheField(string path, string body, string field) =>
        Assert.Equal(field, (await (await SendAsync(path, body.Replace("*", "\\ud83d", StringComparison.Ordinal))).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Theory, MemberData(nameof(Bodies))]
    public async Task Post_ControlCharacter_NamesTheField(string path, string body, string field)
    {
        // Ids of persons lose them.
        if (field == "id") return;

        Assert.Equal(field, (await (await SendAsync(path, body.Replace("*", "\\u000b", StringComparison.Ordinal))).ProblemAsync(HttpStatusCode.BadRequest)).Field);
    }

    [Theory]
    [InlineData("{\"\\ud83d\": \"Kari\"}")]
    [InlineData("{\"name\": \"Kari\", \"n\\u0000\": 1}")]
    public async Task Post_FieldWhoseNameIsNoText_Is400(string body)
    {
        var problem = await (await SendAsync($"{Report}/hold", body)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains("is not known here; the fields are name, comment.", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "Kari", "comment": "Vent.", "name": "Per"}""")]
    [InlineData("""{"name": null, "comment": "Vent.", "name": "Per"}""")]
    public async Task Post_FieldGivenTwice_Is400(string body) =>
        Assert.Equal("name", (await (await SendAsync($"{Report}/hold", body)).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Theory]
    [InlineData("reports/sagatun_2019-H1_hamar?revision=1", "'revision' is not known here: the call takes no fields.")]
    [InlineData("report-schema?version=1", "'version' is not known here: the call takes no fields.")]
    [InlineData("owed?center=sagatun", "'center' is not known here; the fields are centre.")]
    public async Task Get_FieldThatIsNotKnown_Is400(string path, string detail) =>
        Assert.Equal(detail, (await (await App.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest)).Detail);

    [Fact]
    public async Task Post_FileWithFieldThatIsNotKnown_Is400() => Assert.Equal(
        "dryrun",
        (await (await SendAsync("pseudonyms/rekey?centre=sagatun&dryrun=false", "a1")).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("\"\\ud83d\"")]
    public async Task Post_NoObject_Is400(string body) =>
        Assert.Equal("body", (await (await SendAsync($"{Report}/hold", body)).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Fact]
    public async Task Post_IdsThatAreNotUtf8_NamesLineAndColumn() => Assert.Contains(
        "line 2, column 2 holds the byte F8",
        (await (await SendAsync("pseudonyms/rekey?centre=sagatun", Encoding.Latin1.GetBytes("a1\nbø\n"))).ProblemAsync(HttpStatusCode.BadRequest)).Detail,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("owed?centre={0}", HttpStatusCode.BadRequest)]
    [InlineData("retention?centre={0}", HttpStatusCode.BadRequest)]
    [InlineData("internal/books?centre={0}", HttpStatusCode.BadRequest)]
    [InlineData("reports/{0}", HttpStatusCode.NotFound)]
    [InlineData("reports/sagatun_{0}_hamar", HttpStatusCode.NotFound)]
    [InlineData("reports/sagatun_2019-H1_{0}", HttpStatusCode.NotFound)]
    [InlineData("reports/{0}_2019-H1_hamar/history", HttpStatusCode.NotFound)]
    [InlineData("reports/{0}/workbook", HttpStatusCode.NotFound)]
    [InlineData("internal/reports/{0}", HttpStatusCode.NotFound)]
    [InlineData("overviews/{0}/2019/workbook", HttpStatusCode.NotFound)]
    [InlineData("overviews/helsedirektoratet/{0}/workbook", HttpStatusCode.BadRequest)]
    [InlineData("/open?key={0}", HttpStatusCode.NotFound)]
    [InlineData("audit?centre={0}", HttpStatusCode.BadRequest)]
    public async Task Get_AddressWithOddBytes_IsAProblemOfTheCaller(string path, HttpStatusCode status)
    {
        foreach (var odd in new[] { "%F8", "%ED%A0%BD", "%00", "%0A", "%EF%BF%BE", "%F0%9F%91%8D", "'", "%22", "%C2%A0", "~", "a%7Cb" })
        {
            using var answer = await App.Client.GetAsync(string.Format(null, path, odd));
            Assert.True(
                answer.StatusCode == status || (odd == "%00" && answer.StatusCode == HttpStatusCode.BadRequest),
                $"{odd}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private RunningApp App => sagatun.App;

    private Task<HttpResponseMessage> SendAsync(string path, string body) => SendAsync(path, Encoding.UTF8.GetBytes(body));

    private async Task<HttpResponseMessage> SendAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await App.Client.PostAsync(path, content);
    }
}
