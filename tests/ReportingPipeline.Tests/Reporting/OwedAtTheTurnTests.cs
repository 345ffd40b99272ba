using System.Globalization;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>What is owed and built around the hours at which periods, years and summer time begin and end in Norway.</summary>
public class OwedAtTheTurnTests
{
    private const string FirstHalf = "sagatun_2019-H1_hamar_r1";
    private const string SecondHalf = "sagatun_2019-H2_hamar_r1";
    private const string Uncollected = "waiting for its period to be collected to its end";

    // Two hours ahead of UTC in summer, one in winter. Collected, reconciled, and what there is then.
    [Theory]
    [InlineData("2019-06-30T21:59:00Z", "2019-06-30T21:59:00Z", "")]
    [InlineData("2019-06-30T21:59:00Z", "2019-06-30T22:30:00Z", $"{FirstHalf} {Uncollected}")]
    [InlineData("2019-06-30T22:30:00Z", "2019-06-30T22:30:00Z", $"{FirstHalf} waiting to be dispatched")]
    [InlineData("2019-12-31T22:59:59Z", "2019-12-31T22:59:59Z", $"{FirstHalf} waiting to be dispatched")]
    [InlineData("2019-12-31T22:59:59Z", "2019-12-31T23:00:00Z", $"{FirstHalf} waiting to be dispatched, {SecondHalf} {Uncollected}")]
    [InlineData("2019-12-31T23:00:00Z", "2019-12-31T23:00:00Z", $"{FirstHalf} waiting to be dispatched, {SecondHalf} waiting to be dispatched")]
    [InlineData("2019-10-27T00:30:00Z", "2019-10-27T01:30:00Z", $"{FirstHalf} waiting to be dispatched")]
    [InlineData("2020-02-29T22:59:00Z", "2020-02-29T23:01:00Z", $"{FirstHalf} waiting to be dispatched, {SecondHalf} waiting to be dispatched")]
    [InlineData("2020-03-29T00:59:00Z", "2020-03-29T01:01:00Z", $"{FirstHalf} waiting to be dispatched, {SecondHalf} waiting to be dispatched")]
    public async Task Reconcile_AnInstant_EntersAndBuildsWhatIsOwedInNorway(string collectedAt, string reconciledAt, string expected)
    {
        await using var scene = await LedgerScene.EmptyAsync(
            mailServer: null, LedgerScene.Recipients("""{ "municipality": "hamar" }"""), ("centres[0].graceDays", "0"));
        scene.Clock.Now = Instant(collectedAt);
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-01", "2019-04"));
        if (scene.Clock.Now > Instant("2019-10-10T00:00:00Z")) await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10"));
        await scene.CollectAsync();

        scene.Clock.Now = Instant(reconciledAt);
        await scene.ReconcileAsync();

        var reports = await scene.Get<ReportLookup>().MarkAsync(
            await scene.Ledger.ReadAsync("sagatun", CancellationToken.None), CancellationToken.None);
        Assert.Equal(expected, string.Join(", ", reports.Select(report => $"{report.Id} {StatusText.Of(report)}")));
    }

    // The last hour of a day is registered before UTC has come to its end.
    [Theory]
    [InlineData("2019-06-30", "2019-06-30T21:30:00Z", "2019-06-30T22:30:00Z")]
    [InlineData("2019-12-31", "2019-12-31T22:30:00Z", "2019-12-31T23:30:00Z")]
    [InlineData("2020-02-29", "2020-02-29T22:30:00Z", "2020-02-29T23:30:00Z")]
    [InlineData("2020-03-29", "2020-03-29T21:30:00Z", "2020-03-29T22:30:00Z")]
    [InlineData("2019-10-27", "2019-10-27T22:30:00Z", "2019-10-27T23:30:00Z")]
    public async Task Collect_VisitOfTheLastHourOfADay_IsCountedOnItsDay(string date, string registeredAt, string collectedAt)
    {
        await using var scene = await LedgerScene.EmptyAsync();
        scene.Clock.Now = Instant(collectedAt);
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await scene.WriteAsync(LedgerScene.Visit(date[..7], "last", day.Day, "a1", day.Year == 2019 ? "0403" : "3403", registeredAt));

        await scene.CollectAsync();

        var (counts, rejected) = await scene.Get<CollectedCountsReader>().ReadAsync(
            "sagatun", MonthSpan.Of(new(day)), mostRejected: 5, CancellationToken.None);
        Assert.Empty(rejected);
        Assert.Equal([day], counts.DaysWithVisits(MonthSpan.Of(new(day))));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
