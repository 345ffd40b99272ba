using System.Text.Json.Nodes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The app with all of the example, collected on 15 March 2021: every half-year up to 2020-H2 has ended, though its days of
/// grace go on, and 2021-H1 has not. Beside Sagatun there are centres that somebody visits once in a quarter, so that their checks find
/// nothing, and whose reports wait a week for approval; <see cref="RunningApp.ReleaseAsync"/> releases one at once. What it builds before, as
/// its release closes earlier periods too, are reports to Hamar, which so never stand for what nobody asked for.
/// </summary>
public sealed class SagatunApp : IAsyncLifetime
{
    private RunningApp? _app;

    internal RunningApp App => _app!;

    public async Task InitializeAsync()
    {
        var centres = EditedCentres.With(
            ("centres[0].graceDays", "100"),
            ("centres[1]", SeldomVisited("bikuben")),
            ("centres[2]", SeldomVisited("varres")),
            ("centres[3]", SeldomVisited("rom-agder")),
            ("centres[4]", SeldomVisited("vanlig")),
            ("overviews[0].centres[0]", "\"bikuben\""),
            ("overviews[0].centres[2]", "\"rom-agder\""),
            ("overviews[0].centres[4]", "\"varres\""));
        _app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), visit => string.CompareOrdinal(visit.Date, "2021-03-15") < 0, centres);
        var quarters = Enumerable.Range(0, 13).Select(quarter => $"{new YearMonth(2018, 1).AddMonths(3 * quarter)}");
        foreach (var id in new[] { "bikuben", "varres", "rom-agder", "vanlig" })
        {
            await _app.WriteAsync(SourceRows.SomebodyCame(id, quarters));
        }

        await _app.InvokeAsync("CollectVisits");
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private static string SeldomVisited(string id)
    {
        var centre = JsonNode.Parse(EditedCentres.With())!["centres"]![0]!.AsObject();
        (centre["id"], centre["name"]) = (id, $"Senteret {id}");
        centre["approvalDays"] = 7;
        centre["firstPeriod"] = "2018-H1";
        centre.Remove("lastPeriod");
        centre.Remove("openingDays");
        centre.Remove("grants");
        return centre.ToJsonString();
    }
}

/// <summary>The test classes that share one app; each of their tests takes reports that no other test takes.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSagatunApp : ICollectionFixture<SagatunApp>
{
    public const string Name = "Sagatun";
}
