using System.Net;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary><see cref="GetRetention"/>, and <see cref="DeleteExpiredVisits"/> behind it.</summary>
public sealed class GetRetentionTests
{
    // Reports are revised for two years, and nobody is owed that of 2023-H1, the last with figures from 2018.
    private static readonly string Centres = EditedCentres.With(
        ("centres[0].lastPeriod", null), ("centres[0].revisedForMonths", null), ("centres[0].recipients", "[]"));

    [Fact]
    public async Task Get_BeforeAndAfterADryRun_ShowsWhatWouldBeDeletedAndThatNothingIs()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2026-07-01T06:00:00Z"), IsOfTwoJulys, Centres);
        await app.InvokeAsync("CollectVisits");
        var before = (await app.GetAsync("retention"))[0];
        await app.InvokeAsync("DeleteExpiredVisits");
        var after = (await app.GetAsync("retention?centre=sagatun"))[0];

        Assert.Equal(("sagatun", true), (after.Text("centre"), after.GetProperty("dryRun").GetBoolean()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, after.GetProperty("deletedThrough").ValueKind);
        var next = Assert.Single(before.GetProperty("next").EnumerateArray());
        Assert.Equal(2018, next.GetProperty("year").GetInt32());
        Assert.True(next.GetProperty("counts").GetProperty("visits").GetInt32() > 0);
        Assert.Equal(next.ToString(), after.GetProperty("next")[0].ToString());
        Assert.Empty(before.GetProperty("records").EnumerateArray());
        var record = Assert.Single(after.GetProperty("records").EnumerateArray());
        Assert.Equal(("system", true, 2018), (record.Text("who"), record.GetProperty("dryRun").GetBoolean(), record.GetProperty("year").GetInt32()));
        Assert.Equal(next.GetProperty("counts").ToString(), record.GetProperty("counts").ToString());

        Assert.Equal(
            ("'centre' cannot be 'vang': give one of sagatun, or leave it out for all.", "centre", "Bad Request"),
            await (await app.Client.GetAsync("retention?centre=vang")).ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Get_AfterDeletion_SaysSinceWhenAndReportsAreRefused()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2026-07-01T06:00:00Z"), IsOfTwoJulys, Centres, setting: new("Retention:DryRun", "false"));
        await app.InvokeAsync("CollectVisits");
        await app.InvokeAsync("DeleteExpiredVisits");

        var shown = (await app.GetAsync("retention"))[0];
        Assert.Equal((false, 2018, 0), (shown.GetProperty("dryRun").GetBoolean(), shown.GetProperty("deletedThrough").GetInt32(), shown.GetProperty("next").GetArrayLength()));
        Assert.Equal("2026-07-01T06:00:00+00:00", shown.Text("deletedAt"));

        await app.Account.ConfigureAsync(EditedCentres.With());
        var (detail, _, title) = await (await app.PostAsync(new { centre = "sagatun", period = "2021-H1", municipality = "hamar" })).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("Conflict", title);
        Assert.StartsWith("sagatun_2021-H1_hamar cannot be built any more: the visits of sagatun up to the end of 2018 were deleted on 2026-07-01.", detail, StringComparison.Ordinal);
    }

    private static bool IsOfTwoJulys(VisitRow visit) => visit.PartitionKey is "sagatun|2018-07" or "sagatun|2019-07";
}
