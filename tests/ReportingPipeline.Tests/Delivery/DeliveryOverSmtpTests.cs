using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>Reports on their way from the ledger to a real mail server.</summary>
public sealed class DeliveryOverSmtpTests(SmtpServerProcess mail) : IClassFixture<SmtpServerProcess>
{
    [Fact]
    public async Task RunNightly_ServerAccepts_ArrivesOnceUnderTheIdInTheLedger()
    {
        await using var scene = await DeliveryScene.NewAsync(mail, "post@ost.example", "arkiv@ost.example");

        var entry = await scene.RunNightlyAsync();
        await scene.RunNightlyAsync();

        Assert.Equal(ReportState.Delivered, entry.State);
        foreach (var row in entry.Outbox)
        {
            var received = Assert.Single(await mail.AcceptedForAsync(row.Channel.Address!));
            Assert.Equal(row.MessageId, received.MessageId);
            Assert.Equal((OutboxState.Accepted, "250 2.0.0 Queued"), (row.State, row.Answer));
        }
    }

    [Fact]
    public async Task RunNightly_OneRecipientRefused_OthersGetTheirsAndRetryingReachesThatOneOnly()
    {
        const string good = "post@refusing.example";
        var bad = Recipients.Another(Recipients.Refused, "ledger");
        await using var scene = await DeliveryScene.NewAsync(mail, bad, good);

        var entry = await scene.RunNightlyAsync();

        Assert.Equal((ReportState.Failed, "550 5.1.1 No such mailbox"), (entry.State, entry.LastError));
        Assert.Equal("rejected", StatusText.Of(entry));
        Assert.Equal([OutboxState.Accepted, OutboxState.Rejected], entry.Outbox.Select(row => row.State).Order());

        await mail.TreatAsync(bad, Recipients.Usual);
        Assert.Single(await scene.Get<ReportRequests>().RetryAsync("huset", "Kari", CancellationToken.None));
        entry = await scene.PassAsync(TimeSpan.Zero);

        Assert.Equal((ReportState.Delivered, null), (entry.State, entry.LastError));
        Assert.Single(await mail.AcceptedForAsync(good));
        Assert.Single(await mail.AcceptedForAsync(bad));
    }

    [Theory]
    [InlineData(Recipients.AcceptedAtEnd)]
    [InlineData(Recipients.LostAtEnd)]
    public async Task RunNightly_ConnectionDroppedAfterData_IsUncertainAndNotSentAgainByItself(string recipient)
    {
        var address = Recipients.Another(recipient, "ledger");
        await using var scene = await DeliveryScene.NewAsync(mail, address);

        var entry = await scene.RunNightlyAsync();
        var arrived = await mail.AcceptedForAsync(address);
        await mail.TreatAsync(address, Recipients.Usual);
        for (var day = 0; day < 3; day++)
        {
            await scene.PassAsync(TimeSpan.FromDays(1));
            Assert.Equal(entry, await scene.RunNightlyAsync() with { Outbox = entry.Outbox, Checks = entry.Checks });
        }

        Assert.Equal(ReportState.Delivering, entry.State);
        Assert.Equal("uncertain", StatusText.Of(entry));
        Assert.EndsWith("so it may have been accepted.", entry.LastError, StringComparison.Ordinal);
        Assert.Equal(arrived, await mail.AcceptedForAsync(address));

        var id = new OutboxId(entry.Id, entry.Outbox[0].Key);
        await (arrived.Count > 0
            ? scene.Get<DeliveryOutcomes>().RecordArrivalAsync(id, "Kari", "They have it.", CancellationToken.None)
            : scene.Get<DeliveryOutcomes>().SendAgainAsync(id, "Kari", "They have not got it.", CancellationToken.None));
        entry = await scene.PassAsync(TimeSpan.Zero);

        Assert.Equal((ReportState.Delivered, true), (entry.State, entry.Outbox[0].WasUncertain));
        Assert.Equal(entry.Outbox[0].MessageId, Assert.Single(await mail.AcceptedForAsync(address)).MessageId);
    }

    [Theory]
    [InlineData("Mail:Host", "nobody.invalid", "The mail server at nobody.invalid:25 could not be reached")]
    [InlineData("Mail:Host", "127.0.0.1", "The mail server at 127.0.0.1:25 could not be reached")]
    [InlineData("Mail:Host", "", "The setting Mail__Host is empty: there is no mail server.")]
    [InlineData("Mail:From", "", "The setting Mail__From is empty")]
    [InlineData("Delivery:PublicAddress", null, "The setting Delivery__PublicAddress is empty")]
    public async Task RunNightly_HandOverNeverBegan_WaitsWithItsReason(string setting, string? value, string reason)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Port"] = "25",
            ["Mail:From"] = "rapport@senter.example",
            ["Delivery:PublicAddress"] = "https://rapport.example/",
            [setting] = value,
        };
        await using var scene = await DeliveryScene.NewAsync(settings, mailServer: null, "post@ost.example");

        var entry = await scene.RunNightlyAsync();

        var row = Assert.Single(entry.Outbox);
        Assert.Equal((OutboxState.Waiting, 1, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.StartsWith(reason, row.Answer, StringComparison.Ordinal);
        var history = await scene.HistoryAsync(entry);
        Assert.Equal($"{row.Key}: not handed over, to be tried again: {row.Answer}", history[^1]);

        row = Assert.Single((await scene.PassAsync(TimeSpan.FromDays(7))).Outbox);
        Assert.Equal((OutboxState.Failed, 10, false), (row.State, row.Attempts, row.WasUncertain));
    }

    [Theory]
    [InlineData("post.@ost.example")]
    [InlineData("post@hamar_kommune.no")]
    [InlineData("post@hamar.kommune.no.")]
    [InlineData("\"post\"@ost.example")]
    [InlineData("løten@ost.example")]
    public async Task PassAsync_AddressThatTheLibraryRefuses_WaitsWithItsReason(string address)
    {
        await using var scene = await DeliveryScene.NewAsync(mail, $"first{address.Length}@ost.example");
        await scene.SendToAsync(await scene.RunNightlyAsync(), address);

        var entry = await scene.PassAsync(TimeSpan.Zero);

        var row = entry.Outbox.Single(row => row.Channel.Address == address);
        Assert.Equal((OutboxState.Waiting, 1, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.StartsWith($"'{address}' is no e-mail address; it must be ", row.Answer, StringComparison.Ordinal);
        Assert.Equal($"{row.Key}: not handed over, to be tried again: {row.Answer}", (await scene.HistoryAsync(entry))[^1]);
    }

    [Fact]
    public async Task PassAsync_MessageCannotBeComposed_WaitsWithItsReason()
    {
        await using var scene = await DeliveryScene.NewAsync(mail, "post@composed.example");
        await scene.SendToAsync(await scene.RunNightlyAsync(), "post@other.example");
        await scene.RemoveRecipientAsync();

        var row = (await scene.PassAsync(TimeSpan.Zero)).Outbox.Single(row => row.Channel.Address == "post@other.example");

        Assert.Equal((OutboxState.Waiting, false), (row.State, row.WasUncertain));
        Assert.StartsWith("ost is no longer a recipient of huset", row.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassAsync_ServerDownForAnHour_DeliversOnceAfterwardsByItself()
    {
        const string address = "post@patient.example";
        await using var scene = await DeliveryScene.NewAsync(mail, address);

        await mail.GoDownAsync();
        await scene.RunNightlyAsync();
        var waiting = await scene.PassAsync(TimeSpan.FromHours(1));
        await mail.ComeUpAsync();
        var delivered = await scene.PassAsync(TimeSpan.FromHours(2));

        // At once and after 5, 15 and 35 minutes; the next attempt comes after 75.
        var (before, after) = (Assert.Single(waiting.Outbox), Assert.Single(delivered.Outbox));
        Assert.Equal((OutboxState.Waiting, 4), (before.State, before.Attempts));
        Assert.Equal((ReportState.Delivered, 5, false), (delivered.State, after.Attempts, after.WasUncertain));
        Assert.Single(await mail.AcceptedForAsync(address));
    }
}
