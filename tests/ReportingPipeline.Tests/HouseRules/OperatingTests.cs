using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>What docs/operating.md tells an operator to do can be done, and does what it says.</summary>
public sealed partial class OperatingTests
{
    private static readonly string Page = Repository.Read("docs/operating.md");

    private static readonly IReadOnlyList<string> Parameters =
        [.. Variable().Matches(Repository.Read("infra/main.parameters.json")).Select(match => match.Groups[1].Value)];

    private static readonly IReadOnlyList<string> Commands =
        [.. Markdown.Pages.SelectMany(page => Markdown.BlocksOf(Repository.Read(page), "sh"))];

    [Fact]
    public async Task Calls_InTheirOrder_AreAnsweredAsThePageSays()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2019-02-15T12:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2019") < 0,
            EditedCentres.With("centres[0].approvalDays", "7"));

        var calls = Markdown.BlocksOf(Page, "http").Select(Call.Parse).ToList();
        Assert.NotEmpty(calls);
        foreach (var call in calls)
        {
            if (call.Path == "/api/ledger/restore") await LoseLedgerAsync(app);

            using var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(app.Client.BaseAddress!, call.Path));
            if (call.Body.Length > 0) request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
            using var answer = await app.Client.SendAsync(request);

            var said = $"{call.Method} {call.Path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
            Assert.True(call.Status == (int)answer.StatusCode, said);

            // The host answers before a timer has run; it runs none twice at once.
            if (call.Path.StartsWith("/admin/functions/", StringComparison.Ordinal)) await app.InvokeAsync(call.Path.Split('/')[^1]);
            await app.UntilIdleAsync();
        }

        Assert.Empty(app.Host.Failures);
    }

    [Fact]
    public void Commands_ParametersThatAreSet_ArePassedToTheDeployment()
    {
        var set = Commands.SelectMany(command => SetParameter().Matches(command)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(set);
        Assert.Empty(set.Except(Parameters));
    }

    [Fact]
    public void Commands_ValuesThatAreRead_AreOutputsOrParametersOfTheDeployment()
    {
        var outputs = Output().Matches(Repository.Read("infra/main.bicep")).Select(match => match.Groups[1].Value);
        var read = Commands.SelectMany(command => ReadValue().Matches(command)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(outputs).Except(Parameters));
    }

    [Fact]
    public void Commands_SettingsThatAreSet_AreReadByTheAppAsTexts()
    {
        var set = Commands.SelectMany(command => SetSettings().Matches(command))
            .SelectMany(match => JsonSerializer.Deserialize<Dictionary<string, string>>(match.Groups[1].Value)!.Keys)
            .ToList();

        Assert.NotEmpty(set);
        Assert.Empty(set.Except(SettingsInCode.Names));
    }

    [Fact]
    public void Parameters_Table_HasEveryOne() => Assert.Equal(Parameters.Order(), Markdown.RowsOf(Page, "parameter").Order());

    [Fact]
    public void Alerts_Headings_AreOfEveryRuleAndTheBudget() => Assert.Equal(
        Rule().Matches(Repository.Read("infra/modules/alerts.bicep")).Select(match => match.Groups[1].Value).Append("The budget").Order(),
        Heading().Matches(Markdown.SectionOf(Page, "Alerts")).Select(match => match.Groups[1].Value).Order());

    // What the page tells to restore from is there, and the ledger is not.
    private static async Task LoseLedgerAsync(RunningApp app)
    {
        await app.InvokeAsync("ExportLedger");
        var ledger = app.Account.Tables.GetTableClient(StorageNames.LedgerTable);
        await foreach (var row in ledger.QueryAsync<TableEntity>()) await ledger.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\bazd env set (\w+)")]
    private static partial Regex SetParameter();

    [GeneratedRegex(@"\bazd env get-value (\w+)")]
    private static partial Regex ReadValue();

    [GeneratedRegex(@"\bazd env set APP_SETTINGS '([^']+)'")]
    private static partial Regex SetSettings();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^    name: '([a-z-]+)'\n    text:", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>A block: method and path, the status behind a number sign, and the body.</summary>
    private sealed partial record Call(string Method, string Path, int Status, string Body)
    {
        public static Call Parse(string block)
        {
            var match = Format().Match(block);
            Assert.True(match.Success, $"This is no method, path and status: {block}");
            return new Call(match.Groups[1].Value, match.Groups[2].Value, int.Parse(match.Groups[3].Value), match.Groups[4].Value.Trim());
        }

        [GeneratedRegex(@"^(GET|POST) (/\S+)\n# (\d{3})(?:\n(.*))?$", RegexOptions.Singleline)]
        private static partial Regex Format();
    }
}
