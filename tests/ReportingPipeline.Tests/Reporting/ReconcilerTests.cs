using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Reporting;

public class ReconcilerTests
{
    private const string FirstDayOverdue = "2019-08-15T06:00Z";
    private const string BothHandedOver = $"{LedgerScene.Hamar} Delivering\n{LedgerScene.Stange} Delivering";

    [Theory]
    [InlineData("2019-07-16T06:00:00Z", true)]
    [InlineData("2031-07-16T06:00:00Z", false)]
    public async Task ReconcileAsync_FailedReport_IsTriedAtOnceIfTheConfigurationHasChangedSince(string failedAt, bool isTried)
    {
        // The storage service stamps the configuration by a clock of its own, which is between the two.
        await using var scene = await LedgerScene.NewAsync();
        var id = LedgerScene.Id(LedgerScene.Hamar);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        scene.Steps.TakeAll();
        scene.Clock.Now = DateTimeOffset.Parse(failedAt, System.Globalization.CultureInfo.InvariantCulture);
        await scene.Ledger.UpdateAsync(
            id, owed => owed.FailBuilding("It failed", scene.Clock.Now.AddHours(12), scene.Clock.Now), CancellationToken.None);

        scene.Clock.Now = scene.Clock.Now.AddHours(1);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        Assert.Equal(isTried, (await scene.EntryAsync(LedgerScene.Hamar)).NotBefore is null);
        Assert.Equal(isTried, scene.Steps.Waiting.Contains((LedgerScene.Hamar, TimeSpan.Zero)));
    }

    [Fact]
    public async Task ReconcileAsync_FirstDayOwed_TakesEveryReportAsFarAsItGoesByItself()
    {
        await using var scene = await LedgerScene.NewAsync();

        await scene.ReconcileAsync();

        Assert.Equal(BothHandedOver, await scene.StatesAsync());
        Assert.Empty(scene.Errors.Messages);
        Assert.Empty(scene.Steps.Waiting);
        Assert.Equal(
            [
                "r1 system: Owed since 2019-07-15",
                "r1 system: Building begun",
                "r1 system: Built sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1_UTKAST-1.xlsx; 0 of 8 checks want an explanation",
                "r1 system: Approved: Nothing is left to explain",
                "r1 system: Published sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx",
                "r1 system: drop: handing over, attempt 1",
                "r1 system: drop: lies in the drop container: drop-hamar/sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx",
            ],
            await scene.HistoryAsync(LedgerScene.Hamar));
    }

    [Fact]
    public async Task ReconcileAsync_DayBefore_EntersNothing()
    {
        await using var scene = await LedgerScene.NewAsync();

        await scene.SpendNightAsync("2019-07-14T12:00Z");

        Assert.Equal("", await scene.StatesAsync());
    }

    [Fact]
    public async Task ReconcileAsync_NothingCollectedYet_OwesAndWaits()
    {
        await using var scene = await LedgerScene.EmptyAsync();

        await scene.ReconcileAsync();

        Assert.Equal($"{LedgerScene.Hamar} Owed\n{LedgerScene.Stange} Owed", await scene.StatesAsync());
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-03", "2019-04"));
        await scene.CollectAsync();
        await scene.ReconcileAsync();
        Assert.Equal(BothHandedOver, await scene.StatesAsync());
    }

    [Fact]
    public async Task ReconcileAsync_MessagesWereGivenUp_SaysHowManyUntilTheyAreCleared()
    {
        await using var scene = await LedgerScene.NewAsync();
        var poison = scene.Account.Queues.GetQueueClient("report-steps-poison");
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync("one");
        await poison.SendMessageAsync("two");

        await scene.ReconcileAsync();
        Assert.Equal("2 messages were given up and lie in report-steps-poison; clear it once they are seen to", Assert.Single(scene.Errors.Messages));
        await poison.ClearMessagesAsync();
        await scene.ReconcileAsync();

        Assert.Single(scene.Errors.Messages);
    }

    [Fact]
    public async Task ReconcileAsync_PeriodNotCollectedToItsEnd_Waits()
    {
        await using var scene = await LedgerScene.NewAsync();
        scene.Clock.Now = scene.Clock.Now.AddMonths(6);

        await scene.ReconcileAsync();

        Assert.Equal($"{BothHandedOver}\nsagatun_2019-H2_hamar_r1 Owed\nsagatun_2019-H2_stange_r1 Owed", await scene.StatesAsync());
    }

    [Fact]
    public async Task ReconcileAsync_ThreeRunsAtOnce_EnterEachOnceAndBuildEachOnce()
    {
        await using var scene = await LedgerScene.NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None)));
        var (runner, hamar) = (scene.Get<StepRunner>(), LedgerScene.Id(LedgerScene.Hamar));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => runner.RunAsync(hamar, CancellationToken.None)));
        await scene.TakeStepsAsync();
        await scene.ReconcileAsync();

        Assert.Equal(BothHandedOver, await scene.StatesAsync());
        var history = await scene.HistoryAsync(LedgerScene.Hamar);
        Assert.Single(history, happening => happening.Contains("Owed since", StringComparison.Ordinal));
        Assert.Single(history, happening => happening.Contains("Building begun", StringComparison.Ordinal));
        Assert.Single(history, happening => happening.Contains("handing over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReconcileAsync_YearsMissed_OwesAllOfThemAndANewMunicipalityEverythingSinceTheFirstPeriod()
    {
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10", "2020-01", "2020-04", "2020-07", "2020-10"));
        await scene.SpendNightAsync("2021-01-20T06:00Z");
        var before = await scene.EntryAsync(LedgerScene.Hamar);

        await scene.ConfigureAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }""", """{ "municipality": "loten", "firstPeriod": "2019-H2" }"""));
        await scene.SpendNightAsync("2021-01-21T06:00Z");

        Assert.Equal(
            """
            sagatun_2019-H1_hamar_r1 Delivering
            sagatun_2019-H2_hamar_r1 Delivering
            sagatun_2019-H2_loten_r1 Delivering
            sagatun_2020-H1_hamar_r1 Delivering
            sagatun_2020-H1_loten_r1 Delivering
            sagatun_2020-H2_hamar_r1 Delivering
            sagatun_2020-H2_loten_r1 Delivering
            """.ReplaceLineEndings("\n"),
            await scene.StatesAsync());
        Assert.Equal(before.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task ReconcileAsync_OverdueReport_IsAnErrorInTheLogWithItsReasonOnceEveryLocalDay()
    {
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.ReconcileAsync();

        await ReconcileAtAsync(scene, "2019-08-14T21:59Z");
        Assert.Empty(scene.Errors.Messages);

        await ReconcileAtAsync(scene, "2019-08-14T22:00Z", "2019-08-15T06:00Z", "2019-08-15T21:59Z");
        Assert.Equal([Overdue("31 days ago")], scene.Errors.Messages);

        await ReconcileAtAsync(scene, "2019-08-15T22:00Z", "2019-08-16T06:00Z");
        Assert.Equal([Overdue("31 days ago"), Overdue("32 days ago")], scene.Errors.Messages);
    }

    [Fact]
    public async Task ReconcileAsync_OverdueAndThreeRunsAtOnce_AreNamedByOneOfThem()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        scene.Clock.Now = LedgerTime(FirstDayOverdue);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None)));

        Assert.Equal(
            [LedgerScene.Hamar, LedgerScene.Stange],
            scene.Errors.Messages.Select(message => message.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Failure.FailsBefore)]
    [InlineData(Failure.FailsAfter)]
    public async Task ReconcileAsync_DayOfTheOverdueCannotBeRemembered_NamesThemAndReconcilesAllTheSame(Failure failure)
    {
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.ReconcileAsync();
        scene.Clock.Now = LedgerTime(FirstDayOverdue);
        var (kill, options) = (new KillSwitch(), new TableClientOptions());
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        await using var app = new Pipeline(scene.Account, scene.Clock, replace: services => services
            .AddSingleton<ILoggerProvider>(scene.Errors)
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, options)));
        kill.FailAt(new FailurePoint(1, failure));

        Assert.Empty(await app.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None));

        Assert.True(kill.HasFailed);
        Assert.Equal([Overdue("31 days ago")], scene.Errors.Messages);
    }

    [Fact]
    public async Task ReconcileAsync_NothingIsOwed_ReadsTheLedgerOnce()
    {
        await using var scene = await LedgerScene.NewAsync();
        var (readings, options) = (new LedgerReadings(), new TableClientOptions());
        options.AddPolicy(readings, HttpPipelinePosition.PerCall);
        await using var app = new Pipeline(scene.Account, scene.Clock, replace: services => services
            .AddSingleton(new TableServiceClient(scene.Account.ConnectionString, options)));

        Assert.Equal(2, (await app.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None)).Count);
        Assert.Equal(2, readings.Take());

        Assert.Equal(2, (await app.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None)).Count);
        Assert.Equal(1, readings.Take());
    }

    [Fact]
    public async Task ReconcileAsync_DeliveredReportOrPreview_IsNeverOverdue()
    {
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.ReconcileAsync();
        await scene.Get<ReportRequests>().PreviewAsync([new ReportId("sagatun", "2019-H2", "hamar")], "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        await scene.Get<ReportingPipeline.Delivery.DeliveryOutcomes>().RecordArrivalAsync(new(LedgerScene.Id(LedgerScene.Hamar), "drop"), "Ola", null, CancellationToken.None);

        scene.Clock.Now = LedgerTime("2019-12-31T06:00Z");
        await scene.ReconcileAsync();

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
        Assert.Empty(scene.Errors.Messages);
    }

    private static string Overdue(string days) =>
        $"{LedgerScene.Hamar} is overdue: owed since 2019-07-15, {days}, and Delivering. "
        + "Being delivered: drop waits to be dispatched by hand";

    private static async Task ReconcileAtAsync(LedgerScene scene, params string[] times)
    {
        foreach (var time in times)
        {
            scene.Clock.Now = LedgerTime(time);
            await scene.ReconcileAsync();
        }
    }

    private static DateTimeOffset LedgerTime(string text) => Entries.Time(text);

    // How often every entry of a centre is read.
    private sealed class LedgerReadings : HttpPipelinePolicy
    {
        private int _count;

        public int Take() => Interlocked.Exchange(ref _count, 0);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Uri.UnescapeDataString(message.Request.Uri.Query).Contains("RowKey ge 'entry|'", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
            return ProcessNextAsync(message, pipeline);
        }
    }
}
