using System.Net;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>A number that could be about single persons, in what the checks found: told to the centre's own staff and to nobody else.</summary>
[Collection(SharedSagatunApp.Name)]
public class UnprotectedFiguresTests(SagatunApp sagatun)
{
    private const string Report = "vanlig_2018-H1_loten";
    private const string Number = "7919";

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task AnyRoute_ReportWhoseCheckFoundANumber_TellsItInternallyOnly()
    {
        await App.BuildAsync("vanlig", "2018-H1", "loten");
        var check = new RecordedCheck(CheckKind.Recount, Verdict.Stop, Number, $"Besøk: {Number}.", "Noe stemmer ikke.", null);
        await App.StepAsync(
            RevisionId.TryParse($"{Report}_r1")!,
            entry => new LedgerChange(entry with { Checks = [check] }, Decision.System, "A number is placed"));

        var answers = new List<string>
        {
            await TextAsync(App.Client.GetAsync($"reports/{Report}")),
            await TextAsync(App.Client.GetAsync("reports/vanlig_2018-H1")),
            await TextAsync(App.PostAsync(new { centre = "vanlig", period = "2018-H1", municipality = "loten" })),
            await TextAsync(App.PostAsync($"reports/{Report}/approve", new { name = "Kari" }), HttpStatusCode.Conflict),
            await TextAsync(App.PostAsync($"reports/{Report}/hold", new { name = "Kari", comment = "Vent" })),
            await TextAsync(App.PostAsync("owed/retry", new { name = "Kari", centre = "vanlig" })),
            await TextAsync(App.Client.GetAsync("owed?centre=vanlig")),
            await TextAsync(App.Client.GetAsync($"internal/reports/{Report}")),
            await TextAsync(App.PostAsync($"reports/{Report}/explain", new { name = "Kari", check = "recount", comment = "Rettet" })),
            await TextAsync(App.Client.GetAsync($"reports/{Report}/history")),
        };

        Assert.Equal([7], answers.Index().Where(answer => answer.Item.Contains(Number, StringComparison.Ordinal)).Select(answer => answer.Index));
        Assert.Contains("Noe stemmer ikke.", answers[3], StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Task<HttpResponseMessage> asked, HttpStatusCode? status = null)
    {
        var answer = await asked;
        if (status is null) Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} {answer.StatusCode}");
        else Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
