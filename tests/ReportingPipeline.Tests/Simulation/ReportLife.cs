using Azure.Data.Tables;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>
/// The whole life of one report: owed, built, delivered by e-mail and drop, then changed by late visits, and delivered
/// again. One of its calls may fail; from the next day on nothing does, and a process that died is followed by another.
/// </summary>
internal sealed class ReportLife : IAsyncDisposable
{
    // More than enough to get over one failure; who needs longer has lost something.
    private const int MostDays = 6;

    private const int Crowd = 6;

    private static int _lives;

    private readonly string _centreId = $"huset{Interlocked.Increment(ref _lives)}";
    private readonly ManualClock _clock = new("2019-09-16T04:00:00Z");
    private readonly SmtpServerProcess _mail;
    private readonly StorageAccount _account;
    private readonly Pipeline _observer;
    private MortalApp _app;
    private bool _hasFailed;
    private bool _isCollected;

    private ReportLife(StorageAccount account, SmtpServerProcess mail)
    {
        (_account, _mail) = (account, mail);
        _observer = new Pipeline(account, _clock, MortalApp.Settings(mail));
        _app = new MortalApp(account, _clock, mail, callsInOrder: true);
    }

    /// <summary>Lives it from beginning to end, audits it, and returns the calls that were counted.</summary>
    public static async Task<IReadOnlyList<CallKind>> LiveAsync(SmtpServerProcess mail, FailurePoint? failure)
    {
        await using var life = new ReportLife(await StorageAccount.NewAsync(), mail);
        await life._account.ConfigureAsync(life.Centres());
        life._app.Kill.FailAt(failure);

        await life._account.Tables.GetTableClient(StorageNames.VisitsTable)
            .AddEntityAsync(SourceRows.SomebodyCame(life._centreId, "2019-06").Single());
        await life.RegisterAsync("a", "2019-08-06T12:00:00Z");
        var first = await life.UntilDeliveredAsync(revision: 1);

        await life.RegisterAsync("b", "2019-09-20T12:00:00Z");
        life._clock.Now = new DateTimeOffset(2019, 10, 2, 4, 0, 0, TimeSpan.Zero);
        var second = await life.UntilDeliveredAsync(revision: 2);
        Assert.Equal((Crowd, 2 * Crowd), (first.Totals!.UniqueUsers.Number, second.Totals!.UniqueUsers.Number));

        var hashes = new Dictionary<string, string> { [$"{first.Id}"] = first.Release!.Sha256 };
        var audit = new LedgerAudit(life._observer, [.. (await mail.AcceptedAsync()).Where(life.IsOurs)], hashes);
        await audit.AssertAsync(LocalTime.DateOf(life._clock.Now));
        Assert.Equal((1, 2), (audit.Reports, audit.Revisions));
        Assert.Equal((1, 1), (audit.Parts, audit.Versions));
        Assert.True(life._hasFailed || failure is null, "Nothing failed.");
        return life._app.Kill.Calls;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _observer.DisposeAsync();
    }

    private async Task<LedgerEntry> UntilDeliveredAsync(int revision)
    {
        for (var day = 0; day < MostDays; day++, _clock.Now += TimeSpan.FromDays(1))
        {
            await RunDayAsync();
            if (await _observer.Get<LedgerTable>().ReadAsync(_centreId, CancellationToken.None) is [.., { State: ReportState.Delivered } latest]
                && latest.Id.Revision == revision) return latest;
        }

        throw new InvalidOperationException($"Revision {revision} was not delivered within {MostDays} days.");
    }

    private async Task RunDayAsync()
    {
        foreach (var part in new[] { CollectAsync, () => _app.ReconcileAsync(), () => _app.WorkAsync(), SettleAsync, () => _app.WorkAsync() })
        {
            try
            {
                await part();
            }
            catch (Exception) when (_app.Kill.HasFailed)
            {
                // A process that fails has its failure logged, and one that dies not even that.
            }
        }

        _hasFailed |= _app.Kill.HasFailed;
        if (!_app.Kill.IsDead) return;
        await _app.DisposeAsync();
        _app = new MortalApp(_account, _clock, _mail, callsInOrder: true);
    }

    // Nights on which there is nothing to collect would only be more of the same calls.
    private async Task CollectAsync()
    {
        if (_isCollected) return;
        await _app.CollectAsync();
        _isCollected = true;
    }

    private Task SettleAsync() => new Staff(_app, _mail).SettleAsync(_centreId);

    private bool IsOurs(ReceivedMail mail) => mail.MessageId.StartsWith($"<{_centreId}_", StringComparison.Ordinal);

    // So many new users, with a visit each, that what they change may be told.
    private async Task RegisterAsync(string name, string registeredAt)
    {
        _isCollected = false;
        var rows = Enumerable.Range(1, Crowd).Select(number => new TableEntity($"{_centreId}|2019-08", $"{name}{number}")
        {
            ["Date"] = $"2019-08-{number:00}",
            ["Kind"] = "user",
            ["UserId"] = $"{name}{number}",
            ["KeyVersion"] = 1,
            ["Municipality"] = "1001",
            ["RegisteredAt"] = DateTimeOffset.Parse(registeredAt, System.Globalization.CultureInfo.InvariantCulture),
        });
        await _account.Tables.GetTableClient(StorageNames.VisitsTable).SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
    }

    private string Centres() => $$"""
        {
          "municipalities": [{ "id": "ost", "name": "Øst", "codes": [{ "code": "1001" }] }],
          "centres": [{
            "id": "{{_centreId}}", "name": "Huset", "calendar": "calendar-year", "reportsBy": "tertial",
            "registeredFrom": "2019-05", "firstPeriod": "2019-T2", "lastPeriod": "2019-T2", "municipalities": ["ost"],
            "recipients": [{ "municipality": "ost", "emails": ["post@ost.example"], "drop": true }],
            "approvalDays": 0
          }]
        }
        """;
}
