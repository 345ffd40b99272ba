using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>Three periods that wait for approval, with eight recipients each, by <see cref="ApproveReport"/>.</summary>
public sealed class ApproveBacklogTests : IAsyncLifetime
{
    private const int Recipients = 8;

    private static readonly string[] Periods = ["2018-H1", "2018-H2", "2019-H1"];

    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        var numbers = Enumerable.Range(0, Recipients).ToList();
        var centres = EditedCentres.With(
            ("municipalities", Json(numbers.Select(number => new { id = $"m{number}", name = $"By {number}", codes = new[] { new { code = $"{1000 + number}" } } }))),
            ("overviews", null),
            ("centres[0].municipalities", Json(numbers.Select(number => $"m{number}"))),
            ("centres[0].recipients", Json(numbers.Select(number => new { municipality = $"m{number}" }))),
            ("centres[0].grants", null),
            ("centres[0].funding", null),
            ("centres[0].openingDays", null),
            ("centres[0].checks", """{ "largestChangePercent": 1000, "largestWithoutMunicipalityPercent": 100 }"""),
            ("centres[0].approvalDays", "366"));
        _app = await RunningApp.StartAsync(new ManualClock("2019-08-15T12:00:00Z"), _ => false, centres);
        foreach (var month in Enumerable.Range(0, 18).Select(number => $"{2018 + (number / 12)}-{(number % 12) + 1:00}"))
        {
            var rows = Enumerable.Range(1, 6).Select(day => SourceRows.Row($"sagatun|{month}", $"v{day}", day, $"u{day}", "1000"));
            await _app.Account.Tables.GetTableClient(StorageNames.VisitsTable)
                .SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }

        await _app.InvokeAsync("CollectVisits");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Post_PeriodsInOrder_EachIsOneAnswerAndNoConflict()
    {
        // Nothing is built before its turn; of the last period only one report is.
        await BuildAsync(new { centre = "sagatun", period = "2019-H1", municipality = "m0" }, "sagatun_2019-H1_m0");
        var early = await (await ApproveAsync("sagatun_2019-H1")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.StartsWith("sagatun_2019-H1_m0_r1 cannot be approved before 2018-H1: ", early.Detail, StringComparison.Ordinal);

        await _app.InvokeAsync("ReconcileReports");
        foreach (var period in Periods) await _app.UntilAtRestAsync($"sagatun_{period}");
        foreach (var period in Periods)
        {
            var answer = await (await ApproveAsync($"sagatun_{period}")).JsonAsync(HttpStatusCode.OK);

            Assert.Equal(Recipients, answer.GetProperty("reports").GetArrayLength());
            Assert.All(answer.GetProperty("reports").EnumerateArray(), report => Assert.Equal("Kari", report.GetProperty("approval").Text("name")));
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("undone").ValueKind);
        }

        // What is approved already stays as it is.
        await (await ApproveAsync("sagatun_2018-H1")).JsonAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_SomeOfThePeriodWait_IsOneAnswerThatSaysForWhat()
    {
        await BuildAsync(new { centre = "sagatun", period = "2018-H1" }, "sagatun_2018-H1");
        await ApproveAsync("sagatun_2018-H1_m3");
        foreach (var late in new[] { "m5", "m6" })
        {
            var id = new RevisionId(new("sagatun", "2018-H1", late), 1);
            await _app.StepAsync(id, entry => entry.FailBuilding("The storage was away.", _app.Clock.Now.AddHours(1), _app.Clock.Now));
        }

        var answer = await (await ApproveAsync("sagatun_2018-H1")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(Recipients - 2, answer.GetProperty("reports").EnumerateArray().Count(report => report.GetProperty("approval").ValueKind == JsonValueKind.Object));
        Assert.Equal(
            ["sagatun_2018-H1_m5_r1, sagatun_2018-H1_m6_r1: each cannot be approved before it is built: failed to be built. The storage was away."],
            answer.GetProperty("undone").Each(reason => reason.GetString()!));
    }

    private async Task BuildAsync(object request, string id)
    {
        await (await _app.PostAsync(request)).JsonAsync(HttpStatusCode.Accepted);
        await _app.UntilAtRestAsync(id);
    }

    private Task<HttpResponseMessage> ApproveAsync(string id) => _app.PostAsync($"reports/{id}/approve", new { name = "Kari" });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
