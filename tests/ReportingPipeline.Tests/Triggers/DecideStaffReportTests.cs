using System.Net;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What staff who have signed in decide about one report on its page: two reports of a period in which nobody came.</summary>
public sealed class DecideStaffReportTests : IAsyncLifetime
{
    private const string Address = "/staff/reports/sagatun_2020-H2_hamar";
    private const string Explanation = "explain-nothingRegistered";

    private static readonly RevisionId Id = new(new ReportId("sagatun", "2020-H2", "hamar"), 1);
    private static readonly RevisionId Other = new(new ReportId("sagatun", "2020-H2", "stange"), 1);

    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With(
                ("centres[0].registeredFrom", "\"2020-07\""),
                ("centres[0].firstPeriod", "\"2020-H2\""),
                ("centres[0].lastPeriod", "\"2020-H2\""),
                ("centres[0].recipients", """[{ "municipality": "hamar" }, { "municipality": "stange" }]"""),
                ("centres[0].approvalDays", "7"),
                ("centres[0].openingDays", null),
                ("centres[0].grants", null)),
            configure: builder => builder.Environment.EnvironmentName = "Development");
        await _app.InvokeAsync("CollectVisits");
        await _app.InvokeAsync("ReconcileReports");
        await _app.UntilIdleAsync();
        _browser = new Browser(_app);
        await _browser.SignInAsync("Kari Normann", "staff.sagatun");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Get_AReportThatWaits_AsksForExplanationsAndNoName()
    {
        var page = await _browser.PageAsync(Address);

        Assert.Contains($"<textarea id=\"{Explanation}\" name=\"{Explanation}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"name\"", page, StringComparison.Ordinal);
        Assert.All(
            new[] { "explain", "approve", "hold" },
            action => Assert.Contains($"<button name=\"action\" value=\"{action}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ExplainedAndThenApproved_IsDoneToThisReportAloneInTheNameOfWhoeverHasSignedIn()
    {
        var explained = await SendAsync("explain", (Explanation, "Vi pusset opp"));
        Assert.Contains("Forklaringen er lagret.", explained, StringComparison.Ordinal);
        var explanation = Assert.Single((await FindAsync(Id)).Checks, check => check.Explanation is not null).Explanation!;
        Assert.Equal(("Kari Normann", "Vi pusset opp"), (explanation.Name, explanation.Comment));
        await _app.UntilIdleAsync();

        var approved = await SendAsync("approve");
        Assert.Contains("Rapporten er godkjent og sendes nå.", approved, StringComparison.Ordinal);
        Assert.Equal("Kari Normann", (await FindAsync(Id)).Approval!.Name);
        Assert.All((await FindAsync(Other)).Checks, check => Assert.Null(check.Explanation));
        Assert.Null((await FindAsync(Other)).Approval);

        Assert.Contains("Rapporten venter ikke på noen nå.", await SendAsync("approve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HoldWithoutAReason_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var refused = await SendAsync("hold", (Explanation, "Halvferdig"));

        Assert.Contains("id=\"comment-error\">Skriv hvorfor rapportene holdes tilbake.</p>", refused, StringComparison.Ordinal);
        Assert.Contains(">Halvferdig</textarea>", refused, StringComparison.Ordinal);
        Assert.Null((await FindAsync(Id)).Hold);
    }

    [Fact]
    public async Task Post_Hold_HoldsThisReportAlone()
    {
        Assert.Contains("Rapporten holdes tilbake.", await SendAsync("hold", ("comment", "Vi leter etter listene")), StringComparison.Ordinal);

        var held = (await FindAsync(Id)).Hold!;
        Assert.Equal(("Kari Normann", "Vi leter etter listene"), (held.Name, held.Comment));
        Assert.Null((await FindAsync(Other)).Hold);
    }

    [Theory]
    [InlineData("explain", "", "Skriv en forklaring.")]
    [InlineData("approve", " ", "Skriv en forklaring.")]
    [InlineData("explain", "\u0001", "En forklaring kan ha høyst")]
    public async Task Post_NothingThatExplains_SaysSoAtTheFieldAndChangesNothing(string action, string explanation, string said)
    {
        var before = await FindAsync(Id);

        var page = await SendAsync(action, (Explanation, explanation));

        Assert.Contains($"id=\"{Explanation}-error\">{said}", page, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await FindAsync(Id)).Version);
    }

    [Fact]
    public async Task Post_SettledAsDispatched_IsNotedInTheNameOfWhoeverHasSignedIn()
    {
        var id = await ReleaseAsync(Id, new DropChannel(), OutboxState.HandedOver);

        var page = await SettleAsync(id, "recordedByHand", "SvarUt 14:05");

        Assert.Contains("Det er notert.", page, StringComparison.Ordinal);
        var entry = await FindAsync(Id);
        Assert.Equal(OutboxState.RecordedByHand, entry.Outbox[0].State);
        Assert.Contains("<td>Kari Normann</td>", page, StringComparison.Ordinal);
        Assert.Contains("drop: recordedByHand: SvarUt 14:05", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SettledAsToBeSentAgain_NeedsAReasonOnceItHasArrived()
    {
        var id = await ReleaseAsync(Id, new MailChannel("post@hamar.example"), OutboxState.Accepted);

        var refused = await SettleAsync(id, "waiting", "");
        Assert.Contains($"id=\"{id}-comment-error\">Skriv hvorfor den skal sendes på nytt", refused, StringComparison.Ordinal);
        Assert.Contains("<option value=\"waiting\" selected", refused, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Accepted, (await FindAsync(Id)).Outbox[0].State);

        Assert.Contains("Det er notert.", await SettleAsync(id, "waiting", "Lenken er borte"), StringComparison.Ordinal);
        Assert.Contains(await HistoryAsync(Id), happened => happened.What.EndsWith("waiting: Lenken er borte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_SettledAsWhatItCannotBe_SaysThatItCouldNotBeDoneAndKeepsWhatWasTyped()
    {
        var id = await ReleaseAsync(Id, new DropChannel(), OutboxState.HandedOver);

        var page = await SettleAsync(id, "bounced", "Kom tilbake");

        Assert.Contains("Dette gikk ikke nå.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Kom tilbake\"", page, StringComparison.Ordinal);
        Assert.Equal(OutboxState.HandedOver, (await FindAsync(Id)).Outbox[0].State);
    }

    [Theory]
    [InlineData("sagatun_2020-H2_stange_r1_drop")]
    [InlineData("sagatun_2020-H2_hamar_r1_email")]
    [InlineData("sagatun_2020-H2_hamar_r2_drop")]
    [InlineData("nothing")]
    [InlineData("")]
    public async Task Post_DeliveryOfAnotherReportOrNone_Is404AndChangesNothing(string delivery)
    {
        await ReleaseAsync(Id, new DropChannel(), OutboxState.HandedOver);
        await ReleaseAsync(Other, new DropChannel(), OutboxState.HandedOver);

        using var answer = await _browser.SubmitAsync(
            Address, Address, ("action", "settle"), ("delivery", delivery), ("state", "recordedByHand"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(OutboxState.HandedOver, (await FindAsync(Other)).Outbox[0].State);
    }

    [Theory]
    [InlineData("sagatun_2020-H2_elverum")]
    [InlineData("sagatun_2020-H2")]
    public async Task Post_NoSuchReport_Is404(string id)
    {
        using var answer = await _browser.SubmitAsync(Address, $"/staff/reports/{id}", ("action", "approve"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> SendAsync(string action, params (string Name, string Value)[] fields)
    {
        using var answer = await _browser.SubmitAsync(Address, Address, [("action", action), .. fields]);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<string> SettleAsync(string delivery, string state, string comment) =>
        SendAsync("settle", ("delivery", delivery), ("state", state), ("comment", comment));

    /// <summary>Releases a report through one channel, which has come to a state; returns the id of the delivery.</summary>
    private async Task<string> ReleaseAsync(RevisionId id, DeliveryChannel channel, OutboxState state)
    {
        var recipient = new Recipient(id.Report.MunicipalityId) { Channels = [channel] };
        await _app.StepAsync(id, entry => entry.Approve(recipient, new Decision("Eva", null, _app.Clock.Now)));
        await _app.StepAsync(id, entry => entry.SetOutbox(entry.Outbox[0] with { State = state }, Decision.System, "as it is"));
        return $"{id}_{channel.Key}";
    }

    private async Task<LedgerEntry> FindAsync(RevisionId id) => (await _app.Get<LedgerTable>().FindAsync(id, CancellationToken.None))!;

    private async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(RevisionId id) =>
        [.. await _app.Get<LedgerTable>().ReadHistoryAsync(id.Report, CancellationToken.None)];
}
