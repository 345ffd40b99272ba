using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>A centre that owes one report to some e-mail addresses, a mail server, and a clock.</summary>
internal sealed class DeliveryScene : IAsyncDisposable
{
    private const string CentreId = "huset";

    private readonly ManualClock _clock = new("2019-07-16T04:00:00Z");
    private readonly Pipeline _pipeline;
    private readonly StepsInTime _steps;

    private DeliveryScene(
        StorageAccount account, IEnumerable<KeyValuePair<string, string?>> settings, IMailServer? mailServer)
    {
        _steps = new StepsInTime(_clock);
        _pipeline = new Pipeline(account, _clock, settings, services =>
        {
            services.AddSingleton<IReportSteps>(_steps);
            if (mailServer is not null) services.AddSingleton(mailServer);
        });
    }

    /// <summary>A scene with a mail server of the tests.</summary>
    public static Task<DeliveryScene> NewAsync(SmtpServerProcess mail, params string[] addresses) =>
        NewAsync(MortalApp.Settings(mail), mail.Client(), addresses);

    /// <summary>A scene with the mail server of some settings, or the one given in its place.</summary>
    public static async Task<DeliveryScene> NewAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, IMailServer? mailServer, params string[] addresses)
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(Centres($$"""{ "municipality": "ost", "emails": ["{{string.Join("\", \"", addresses)}}"] }"""));
        var visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
        await visits.AddEntityAsync(SourceRows.SomebodyCame(CentreId, "2019-01").Single());
        await visits.AddEntityAsync(new TableEntity($"{CentreId}|2019-06", "v1")
        {
            ["Date"] = "2019-06-03",
            ["Kind"] = "user",
            ["UserId"] = "a",
            ["KeyVersion"] = 1,
            ["Municipality"] = "1001",
            ["RegisteredAt"] = new DateTimeOffset(2019, 6, 3, 12, 0, 0, TimeSpan.Zero),
        });
        return new DeliveryScene(account, settings, mailServer);
    }

    public T Get<T>()
        where T : notnull => _pipeline.Get<T>();

    /// <summary>The nightly run and all that follows from it at once.</summary>
    public async Task<LedgerEntry> RunNightlyAsync()
    {
        await _pipeline.CollectAllAsync();
        await _pipeline.ReconcileAllAsync();
        return await PassAsync(TimeSpan.Zero);
    }

    /// <summary>Time passes, and steps are taken as their time comes.</summary>
    public async Task<LedgerEntry> PassAsync(TimeSpan time)
    {
        await _steps.RunAsync(Get<StepRunner>(), _clock.Now + time);
        return Assert.Single(await Get<LedgerTable>().ReadAsync(CentreId, CancellationToken.None));
    }

    /// <summary>What the history says.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(LedgerEntry entry)
    {
        var history = await Get<LedgerTable>().ReadHistoryAsync(entry.Id.Report, CancellationToken.None);
        return [.. history.Select(happened => happened.What)];
    }

    /// <summary>Takes the recipient out of the configuration.</summary>
    public Task RemoveRecipientAsync() => _pipeline.Account.ConfigureAsync(Centres(""));

    /// <summary>Puts another address into the outbox, as an earlier configuration may have accepted it, and has the report sent there.</summary>
    public async Task SendToAsync(LedgerEntry entry, string address)
    {
        var row = OutboxRow.New(new MailChannel(address), _clock.Now);
        await Get<LedgerTable>().TrySaveAsync(
            CancellationToken.None,
            new LedgerChange(entry with { State = ReportState.Delivering, Outbox = [row], ChangedAt = _clock.Now }, "test", "another address"));
        await _steps.EnqueueAsync(entry.Id, TimeSpan.Zero, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private static string Centres(string recipients) => $$"""
        {
          "municipalities": [{ "id": "ost", "name": "Øst", "codes": [{ "code": "1001" }] }],
          "centres": [{
            "id": "{{CentreId}}", "name": "Huset", "calendar": "calendar-year", "reportsBy": "half-year",
            "registeredFrom": "2019-01", "firstPeriod": "2019-H1", "lastPeriod": "2019-H1", "municipalities": ["ost"],
            "recipients": [{{recipients}}],
            "approvalDays": 0
          }]
        }
        """;

    /// <summary>The queue of steps in simulated time.</summary>
    private sealed class StepsInTime(ManualClock clock) : IReportSteps
    {
        private readonly PriorityQueue<RevisionId, DateTimeOffset> _waiting = new();

        public Task EnqueueAsync(RevisionId id, TimeSpan after, CancellationToken cancellationToken)
        {
            _waiting.Enqueue(id, clock.Now + after);
            return Task.CompletedTask;
        }

        public async Task RunAsync(StepRunner runner, DateTimeOffset until)
        {
            while (_waiting.TryPeek(out _, out var due) && due <= until)
            {
                clock.Now = due > clock.Now ? due : clock.Now;
                await runner.RunAsync(_waiting.Dequeue(), CancellationToken.None);
            }

            clock.Now = until;
        }
    }
}
