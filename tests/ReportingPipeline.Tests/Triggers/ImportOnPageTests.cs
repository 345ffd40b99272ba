using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.EndToEnd;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Storage;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// Files that staff hand in on the page of <see cref="ShowImport"/> by <see cref="ImportOnPage"/>, and that <see cref="ImportMonths"/>
/// writes.
/// </summary>
public sealed class ImportOnPageTests : IAsyncLifetime
{
    private const string Secret = "31129912345";
    private const string Page = "/staff/import/sagatun";

    private readonly RecordedLogs _logs = new();
    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With("centres[1]", EditedCentres.Copy(0, "another")),
            logs: _logs,
            configure: builder => builder.Environment.EnvironmentName = "Development");
        _browser = new Browser(_app);
        await _browser.SignInAsync("Kari", "administrator");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        _logs.Dispose();
    }

    [Fact]
    public async Task Post_AFileWithThreeBadLines_ShowsWhatWasTakenAndThoseLinesAndStoresNoId()
    {
        var address = await HandInAsync(
            "date,kind,id,municipality",
            $"2021-01-05,user,{Secret},3403",
            $"2021-02-30,user,{Secret},3403",
            $"2021-02-05,user,{Secret},",
            $"2021-02-05,guest,{Secret},",
            $"2021-02-05,user,{Secret},",
            $"{Secret}");

        var page = await EndAsync(address);

        Assert.Contains("3\u00A0linjer er tatt inn</h2>", page, StringComparison.Ordinal);
        Assert.Equal(["2", "0", "1", "3"], Facts(page));
        Assert.Equal(["3", "5", "7"], Lines(page));
        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        var rows = new List<string?>();
        var visits = _app.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        await foreach (var row in visits.QueryAsync<TableEntity>()) rows.Add(row.GetString("UserId"));
        var pseudonym = TestKeys.Second.PseudonymOf(TestKeys.Id(Secret)).Pseudonym;
        Assert.Equal([pseudonym, pseudonym], rows);
        Assert.DoesNotContain(Secret, await WholeAccount.ReadAsync(_app.Account), StringComparison.Ordinal);
        Assert.NotEmpty(_logs.Messages);
        Assert.DoesNotContain(_logs.Messages, message => message.Contains(Secret, StringComparison.Ordinal));
        Assert.Empty(_app.Host.Failures);
    }

    [Fact]
    public async Task Post_NoLineRight_ShowsTheFaultsAtOnce()
    {
        var page = await _browser.PageAsync(await HandInAsync("date,kind,id,municipality", "2021-02-30,user,1,3403"));

        Assert.DoesNotContain("data-in-progress", page, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "0", "1"], Facts(page));
        Assert.Equal(["2"], Lines(page));
    }

    [Fact]
    public async Task Get_AFileThatWaits_ShowsItsMonthsAndWhereToLookAgain()
    {
        var centre = (await _app.Get<CentresBlob>().FindAsync("sagatun", CancellationToken.None))!;
        var work = _app.Get<WorkBlobs>();
        var id = WorkBlobs.NewId();
        var file = await _app.Get<RegistrationImport>().PrepareAsync(
            centre, "date,kind,id,municipality\n2021-01-05,other,,\n2021-02-05,other,,\n2021-03-05,other,,\n"u8.ToArray(), CancellationToken.None);
        var begun = new ImportProgress(_app.Clock.Now, _app.Clock.Now, [.. file.Months.Select(month => month.Month)], file.Result);
        await work.TryWriteAsync("sagatun", $"imports/{id}", begun with { Written = 1 }, before: null, CancellationToken.None);

        var page = await _browser.PageAsync($"{Page}?file={id}");

        Assert.Contains("<progress value=\"1\" max=\"3\"", page, StringComparison.Ordinal);
        Assert.Contains("1 av 3 måneder er ferdige.", page, StringComparison.Ordinal);
        Assert.Contains("data-in-progress", page, StringComparison.Ordinal);
        Assert.Contains(">Se hvordan det går nå</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-in-progress", await PlainPageAsync($"/staff/import/another?file={id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_YearUnderAnotherKey_SaysWhatToDo()
    {
        await _app.Get<PseudonymKeysTable>().ClaimAsync(
            "sagatun",
            ReportingCalendar.CalendarYear.Parse("2021"),
            version: 1,
            CancellationToken.None);

        var page = await _browser.PageAsync(await HandInAsync("date,kind,id,municipality", "2021-02-05,user,1,3403"));

        Assert.Contains("Filen ble ikke tatt inn</h2>", page, StringComparison.Ordinal);
        Assert.Contains("talt med en annen pseudonymnøkkel", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoFile_SaysSoAtTheField()
    {
        using var answer = await _browser.SubmitAsync(Page, Page, ("file", ""));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<p class=\"error\" id=\"file-error\">Velg en fil.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#file\">Velg en fil.</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?file=0123456789abcdef0123456789abcdef")]
    [InlineData("?file=..%2Frun")]
    public async Task Get_NoSuchFile_IsThePlainPage(string query)
    {
        var page = await _browser.PageAsync($"{Page}{query}");

        Assert.Contains("enctype=\"multipart/form-data\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("linjer er tatt inn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-in-progress", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_UnknownCentre_IsNotThere()
    {
        using var looked = await _browser.GetAsync("/staff/import/vang");
        using var posted = await _browser.SubmitFileAsync(Page, "/staff/import/vang", "file", [1]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, posted.StatusCode));
    }

    // A file may be large here, and no form may anywhere else; it is read in memory, as it holds ids.
    [Theory]
    [InlineData(Page, 19_999_000, HttpStatusCode.SeeOther)]
    [InlineData(Page, 20_000_001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(Page, 21_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/staff/run/sagatun", 600_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_LargeFile_IsTakenHereAlone(string action, int bytes, HttpStatusCode status)
    {
        var line = Encoding.UTF8.GetBytes("2021-02-05,user,,3403\n");
        var file = new byte[bytes];
        for (var at = 0; at < bytes; at++) file[at] = line[at % line.Length];

        using var answer = await _browser.SubmitFileAsync(Page, action, "file", file);

        Assert.Equal(status, answer.StatusCode);
        Assert.InRange(_app.Get<IOptions<FormOptions>>().Value.MemoryBufferThreshold, Requests.LargestFormWithFile, int.MaxValue);
    }

    [Fact]
    public async Task Post_BrokenForm_IsRefused()
    {
        using var form = new ByteArrayContent("--nothing"u8.ToArray());
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=other");

        using var answer = await _browser.PostAsync(Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> HandInAsync(params string[] lines)
    {
        using var answer = await _browser.SubmitFileAsync(Page, Page, "file", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = $"{answer.Headers.Location}";
        Assert.Matches($"^{Page}\\?file=[0-9a-f]{{32}}$", address);
        return address;
    }

    private async Task<string> EndAsync(string address)
    {
        var page = "";
        await Eventually.IsTrueAsync(
            async () => !(page = await PlainPageAsync(address)).Contains("data-in-progress", StringComparison.Ordinal), () => page);
        return page;
    }

    private async Task<string> PlainPageAsync(string address) => WebUtility.HtmlDecode(await _browser.PageAsync(address));

    // Added, replaced, unchanged and wrong.
    private static IEnumerable<string> Facts(string page) => Between(page, "<dd>", "</dd>");

    private static IEnumerable<string> Lines(string page) => Between(page, "<th scope=\"row\" data-label=\"Linje\">", "</th>");

    private static IEnumerable<string> Between(string page, string begin, string end) =>
        page.Split(begin).Skip(1).Select(part => part[..part.IndexOf(end, StringComparison.Ordinal)]);
}
