using System.Net;
using System.Text.Json;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The lists that come in parts: <see cref="ListReports"/> and <see cref="ListDeliveries"/>.</summary>
public sealed class ListReportsTests : IAsyncLifetime
{
    private const string OrAll = ", or leave it out for all.";
    private const string ReportStates = "give one of owed, building, checking, approved, delivering, delivered, failed";
    private const string DeliveryStates =
        "give one of waiting, handingOver, handedOver, accepted, recordedByHand, downloaded, rejected, bounced, uncertain, failed";

    private static readonly string[] Periods = ["2018-H1", "2018-H2", "2019", "2019-H1", "2019-H2", "2020-H1"];
    private static readonly string[] Municipalities = ["hamar", "loten", "ringsaker", "stange"];

    private RunningApp _app = null!;

    // In the order of ids, "sagatun-2_" comes before "sagatun_".
    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"),
        _ => false,
        EditedCentres.With(("centres[1]", EditedCentres.Copy(centre: 0, id: "sagatun-2")), ("overviews", "[]")));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public async Task Get_PartByPartWhileReportsAreAdded_HasEachThatWasThereOnce(int limit)
    {
        var before = Ids("sagatun", Municipalities[..2]).Concat(Ids("sagatun-2", Municipalities[..1])).ToList();
        await _app.EnterAsync(before);
        var added = new Queue<string>(
            Ids("sagatun", Municipalities[2..]).Concat(Ids("sagatun-2", Municipalities[1..])).OrderBy(id => id[^2]));

        var listed = new List<string>();
        for (var next = $"/api/reports?limit={limit}"; next is not null;)
        {
            var part = await _app.GetAsync(next);
            listed.AddRange(part.GetProperty("items").Each(report => report.Text("id")));
            next = part.GetProperty("next").GetString();
            if (added.TryDequeue(out var id)) await _app.EnterAsync(id);
        }

        Assert.Equal(listed.Distinct().Order(StringComparer.Ordinal), listed);
        Assert.Empty(before.Except(listed));
    }

    [Theory]
    [InlineData("", "sagatun_2018-H2_hamar sagatun_2019-H1_hamar sagatun_2019-H1_loten")]
    [InlineData("?centre=sagatun-2", "")]
    [InlineData("?centre=sagatun&period=2019-H1", "sagatun_2019-H1_hamar sagatun_2019-H1_loten")]
    [InlineData("?municipality=loten", "sagatun_2019-H1_loten")]
    [InlineData("?state=checking", "sagatun_2019-H1_hamar")]
    [InlineData("?state=owed&period=2019-H1&limit=", "sagatun_2019-H1_loten")]
    [InlineData("?code=secret&limit=1", "sagatun_2018-H2_hamar")]
    public async Task Get_Filtered_IsWhatFits(string query, string expected)
    {
        await _app.EnterAsync("sagatun_2018-H2_hamar", "sagatun_2019-H1_hamar", "sagatun_2019-H1_loten");
        await ChangeAsync("sagatun_2019-H1_hamar_r1", entry => entry with { State = ReportState.Checking });

        var part = await _app.GetAsync($"reports{query}");

        Assert.Equal(expected, string.Join(' ', part.GetProperty("items").Each(report => report.Text("id"))));
        Assert.DoesNotContain("secret", part.GetProperty("next").GetString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OneReport_IsShownAsByItself()
    {
        await _app.EnterAsync("sagatun_2018-H2_hamar");

        var listed = (await _app.GetAsync("reports")).GetProperty("items")[0];

        Assert.Equal((await _app.GetAsync("reports/sagatun_2018-H2_hamar")).GetRawText(), listed.GetRawText());
    }

    [Theory]
    [InlineData("reports?centre=vang", "centre", "'centre' cannot be 'vang': give one of sagatun, sagatun-2" + OrAll)]
    [InlineData("reports?period=2019-T1", "period", "'period' cannot be '2019-T1': give a period, written like 2019-H1, 2019-H2, 2019" + OrAll)]
    [InlineData(
        "reports?municipality=3403",
        "municipality",
        "'municipality' cannot be '3403': give one of hamar, stange, ringsaker, loten" + OrAll)]
    [InlineData("reports?state=done", "state", "'state' cannot be 'done': " + ReportStates + OrAll)]
    [InlineData("reports?state=owed&state=failed", "state", "'state' cannot be 'owed,failed': " + ReportStates + OrAll)]
    [InlineData("reports?limit=0", "limit", "'limit' must be a number from 1 to 200; left out, it is 50.")]
    [InlineData("reports?limit=201", "limit", "'limit' must be a number from 1 to 200; left out, it is 50.")]
    [InlineData(
        "reports?after=!",
        "after",
        "'after' must be as it stands in the link 'next' of another answer; leave it out to begin.")]
    [InlineData("reports?status=owed", "status", "'status' is not known here; the fields are centre, period, municipality, state, limit, after.")]
    [InlineData("deliveries?state=sent", "state", "'state' cannot be 'sent': " + DeliveryStates + OrAll)]
    [InlineData("deliveries?period=2019-H1", "period", "'period' is not known here; the fields are centre, state, limit, after.")]
    [InlineData("periods?centre=vang", "centre", "'centre' cannot be 'vang': give one of sagatun, sagatun-2" + OrAll)]
    [InlineData("centres?id=sagatun", "id", "'id' is not known here: the call takes no fields.")]
    public async Task Get_WrongField_Is400NamingWhatIsAccepted(string path, string field, string detail)
    {
        var problem = await (await _app.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal((detail, field), (problem.Detail, problem.Field));
    }

    [Fact]
    public async Task GetDeliveries_PartByPart_HasEachOnceAndFitsItsState()
    {
        var ids = Ids("sagatun", Municipalities[..2]).ToList();
        await _app.EnterAsync(ids);
        foreach (var id in ids)
        {
            var state = id.EndsWith("hamar", StringComparison.Ordinal) ? OutboxState.Failed : OutboxState.HandedOver;
            var row = OutboxRow.New(new DropChannel(), _app.Clock.Now) with { State = state };
            await ChangeAsync($"{id}_r1", entry => entry with { Outbox = [row] });
        }

        var all = await AllAsync("/api/deliveries?limit=5");
        var failed = await AllAsync("/api/deliveries?centre=sagatun&state=failed&limit=4");

        Assert.Equal(ids.Select(id => $"{id}_r1_drop").Order(StringComparer.Ordinal), all.Select(delivery => delivery.Text("id")));
        Assert.Equal(ids.Count / 2, failed.Count);
        Assert.All(failed, delivery => Assert.Equal("failed", delivery.Text("state")));
        Assert.All(all, delivery => Assert.False(delivery.TryGetProperty("linkKey", out _)));
    }

    private static IEnumerable<string> Ids(string centre, IEnumerable<string> municipalities) =>
        from municipality in municipalities
        from period in Periods
        select $"{centre}_{period}_{municipality}";

    private Task<LedgerEntry> ChangeAsync(string id, Func<LedgerEntry, LedgerEntry> change) =>
        _app.StepAsync(RevisionId.TryParse(id)!, entry => new LedgerChange(change(entry), Decision.System, "It is changed"));

    private async Task<List<JsonElement>> AllAsync(string first)
    {
        var all = new List<JsonElement>();
        for (var next = first; next is not null;)
        {
            var part = await _app.GetAsync(next);
            all.AddRange(part.GetProperty("items").EnumerateArray());
            next = part.GetProperty("next").GetString();
        }

        return all;
    }
}
