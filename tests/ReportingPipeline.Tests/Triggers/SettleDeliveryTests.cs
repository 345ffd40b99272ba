using System.Net;
using System.Text.Json;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class SettleDeliveryTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_DispatchedByHand_IsDelivered()
    {
        var id = await ReleaseAsync("2018-H1", "stange", OutboxState.HandedOver);

        var report = await (await SettleAsync(id, new { name = "Kari", state = "recordedByHand", comment = "SvarUt 14:05" })).JsonAsync(HttpStatusCode.OK);

        var delivery = report.GetProperty("deliveries")[0];
        Assert.Equal(("delivered", "recordedByHand", "drop"), (report.Text("state"), delivery.Text("state"), delivery.Text("channel")));
        Assert.Equal(JsonValueKind.Null, delivery.GetProperty("address").ValueKind);
        Assert.Equal(("Kari", "drop: recordedByHand: SvarUt 14:05"), await LastEventAsync("bikuben_2018-H1_stange"));
    }

    [Fact]
    public async Task Post_MailCameBack_IsBouncedAndSaysWhy()
    {
        var id = await ReleaseAsync("2018-H1", "ringsaker", OutboxState.Accepted, "post@ringsaker.example");

        var report = await (await SettleAsync(id, new { name = "Kari", state = "bounced", comment = "Ukjent adresse." })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("failed", "bounced", "Ukjent adresse."), (report.Text("state"), report.Text("status"), report.Text("lastError")));
        var delivery = report.GetProperty("deliveries")[0];
        Assert.Equal(("email", "post@ringsaker.example"), (delivery.Text("channel"), delivery.Text("address")));
    }

    [Fact]
    public async Task Post_MailCameBackWithoutComment_SaysWhoHasSeenIt()
    {
        var id = await ReleaseAsync("2018-H2", "ringsaker", OutboxState.Accepted, "post@ringsaker.example");

        var report = await (await SettleAsync(id, new { name = "Kari", state = "bounced" })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("Kari has seen it come back.", report.Text("lastError"));
    }

    [Theory]
    [InlineData("loten", OutboxState.Failed)]
    [InlineData("stange", OutboxState.Uncertain)]
    public async Task Post_ToBeSentAgain_IsHandedOverAgain(string municipality, OutboxState state)
    {
        var id = await ReleaseAsync("2019-H1", municipality, state);

        var report = await (await SettleAsync(id, new { name = "Kari", state = "waiting" })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("waiting", report.GetProperty("deliveries")[0].Text("state"));
        await App.UntilStatusAsync($"bikuben_2019-H1_{municipality}", "waiting to be dispatched");
    }

    [Theory]
    [InlineData("hamar", OutboxState.HandedOver, "waiting", "has neither failed nor is it uncertain, and no comment says why an e-mail that arrived is to be sent again: it is handedOver.")]
    [InlineData("stange", OutboxState.HandedOver, "bounced", "was handed over to nobody who could have sent it back: it is handedOver.")]
    [InlineData("loten", OutboxState.HandingOver, "recordedByHand", "is just being handed over; wait for the outcome: it is handingOver.")]
    public async Task Post_CannotBeAsItStands_Is409(string municipality, OutboxState state, string settled, string reason)
    {
        var id = await ReleaseAsync("2020", municipality, state);

        var problem = await (await SettleAsync(id, new { name = "Kari", state = settled })).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal($"{id} {reason}", problem.Detail);
    }

    [Theory]
    [InlineData("Kari", null, "state", "'state' must be one of recordedByHand, bounced, waiting.")]
    [InlineData("Kari", "delivered", "state", "'state' must be one of recordedByHand, bounced, waiting.")]
    [InlineData("", "bounced", "name", "'name' must say who you are, in at most 100 characters on one line; 'system' is taken.")]
    public async Task Post_WrongField_Is400(string name, string? state, string field, string detail) => Assert.Equal(
        (detail, field, "Bad Request"),
        await (await SettleAsync("bikuben_2020_hamar_r1_drop", new { name, state })).ProblemAsync(HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("bikuben_2020_hamar_r9_drop")]
    [InlineData("bikuben_2020_hamar")]
    [InlineData("%01")]
    public async Task Post_NoSuchDelivery_Is404(string id)
    {
        var problem = await (await SettleAsync(id, new { name = "Kari", state = "bounced" })).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            $"There is no delivery '{Uri.UnescapeDataString(id)}'. An id looks like sagatun_2019-H2_hamar_r1_drop; GET reports/… lists them.", problem.Detail);
    }

    [Fact]
    public async Task Post_NoSuchChannel_Is404()
    {
        await ReleaseAsync("2018-H2", "stange", OutboxState.HandedOver);

        await (await SettleAsync("bikuben_2018-H2_stange_r1_email-0", new { name = "Kari", state = "bounced" })).ProblemAsync(HttpStatusCode.NotFound);
    }

    /// <summary>A released report whose one channel has come to a state; returns that channel's id.</summary>
    private async Task<string> ReleaseAsync(string period, string municipality, OutboxState state, string? address = null)
    {
        await App.BuildAsync("bikuben", period, municipality);
        var id = new RevisionId(new ReportId("bikuben", period, municipality), 1);
        var recipient = new Recipient(municipality) { Channels = [address is null ? new DropChannel() : new MailChannel(address)] };
        await App.StepAsync(id, entry => entry.Approve(recipient, new Decision("Eva", null, App.Clock.Now)));
        var entry = await App.StepAsync(id, entry => entry.SetOutbox(entry.Outbox[0] with { State = state, Answer = "250 OK" }, "system", "as it is"));
        return $"{id}_{Assert.Single(entry.Outbox).Key}";
    }

    private Task<HttpResponseMessage> SettleAsync(string id, object body) => App.PostAsync($"deliveries/{id}", body);

    private async Task<(string Who, string What)> LastEventAsync(string id)
    {
        var last = (await App.GetAsync($"reports/{id}/history")).EnumerateArray().Last();
        return (last.Text("who"), last.Text("what"));
    }
}
