using System.Net;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The pages of corrections and of rejected rows, <see cref="ShowCorrections"/> and <see cref="ShowRejected"/>, and the form of the first: a
/// closed half-year, after which visits of two users came that had been forgotten, and one that cannot be read.
/// </summary>
public sealed class TakeUpOnPageTests : IAsyncLifetime
{
    private const string Address = "/staff/corrections/sagatun";

    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock(BooksApp.Closed),
            visit => string.CompareOrdinal(visit.Date, "2018-07") < 0,
            configure: builder => builder.Environment.EnvironmentName = "Development");
        await _app.InvokeAsync("CollectVisits");
        await _app.ReleaseAsync("sagatun", "2018-H1", "hamar");
        _app.Clock.Now = _app.Clock.Now.AddDays(1);
        await _app.WriteAsync(
        [
            SourceRows.Row("sagatun|2018-03", "m1", 5, "m1", "0403"),
            SourceRows.Row("sagatun|2018-03", "m2", 5, "m2", "0403"),
            SourceRows.Row("sagatun|2018-03", "unreadable", 5, "m3", "40x"),
        ]);
        await _app.InvokeAsync("CollectVisits");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Get_StaffOfTheCentre_SeeWhatWaitsAndCannotTakeItUp()
    {
        using var browser = await SignedInAsync("staff.sagatun");

        var page = await browser.PageAsync(Address);
        using var refused = await browser.SubmitAsync(Address, Address, ("period", "2018-H1"), ("comment", "Glemte lister"));

        Assert.Contains("<th scope=\"row\">Første halvår 2018</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"comment\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(1, await VersionsAsync());
    }

    [Theory]
    [InlineData("", "Skriv hvorfor rettelsene skal tas med.")]
    [InlineData("\u0001", "Teksten kan ha høyst")]
    public async Task Post_NoReasonOrNone_SaysSoAtTheFieldAndTakesNothingUp(string comment, string said)
    {
        using var browser = await SignedInAsync("administrator");

        var page = await SendAsync(browser, "2018-H1", comment);

        Assert.Contains($"id=\"comment-error\">{said}", page, StringComparison.Ordinal);
        Assert.Equal(1, await VersionsAsync());
    }

    [Fact]
    public async Task Post_AnAdministratorWithAReason_TakesItUpOnceInTheirName()
    {
        using var browser = await SignedInAsync("administrator");

        Assert.Contains("Rettelsene er tatt med", await SendAsync(browser, "2018-H1", "Glemte lister i mars."), StringComparison.Ordinal);
        Assert.Contains("Det var ingen rettelser å ta med.", await SendAsync(browser, "2018-H1", "Glemte lister i mars."), StringComparison.Ordinal);

        Assert.Equal(2, await VersionsAsync());
        var (books, _) = await _app.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None);
        var takenUp = books.Parts.Single(part => part.Part.Key == "2018-H1").Latest.TakenUp!;
        Assert.Equal(("Kari Normann", "Glemte lister i mars."), (takenUp.Name, takenUp.Reason));
    }

    [Fact]
    public async Task Post_APeriodThatIsOpen_SaysThatItCouldNotBeDone()
    {
        using var browser = await SignedInAsync("administrator");

        Assert.Contains("Dette gikk ikke nå.", await SendAsync(browser, "2018-H2", "Glemte lister."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoPeriodOfTheCentre_IsRefused()
    {
        using var browser = await SignedInAsync("administrator");

        using var answer = await browser.SubmitAsync(Address, Address, ("period", "2018"), ("comment", "Glemte lister."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_RejectedRows_SaysWhichTheyAreAndWhy()
    {
        using var browser = await SignedInAsync("staff.sagatun");

        var page = await browser.PageAsync("/staff/rejected/sagatun");

        Assert.Contains("<tr><th scope=\"row\">sagatun|2018-03</th><td>unreadable</td></tr>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corrections")]
    [InlineData("rejected")]
    public async Task Get_ACentreThatThereIsNot_Is404(string page)
    {
        using var browser = await SignedInAsync("administrator");

        using var answer = await browser.GetAsync($"/staff/{page}/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Browser> SignedInAsync(string role)
    {
        var browser = new Browser(_app);
        await browser.SignInAsync("Kari Normann", role);
        return browser;
    }

    private static async Task<string> SendAsync(Browser browser, string period, string comment)
    {
        using var answer = await browser.SubmitAsync(Address, Address, ("period", period), ("comment", comment));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<int> VersionsAsync()
    {
        var (books, _) = await _app.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None);
        return books.Parts.Single(part => part.Part.Key == "2018-H1").Versions.Count;
    }
}
