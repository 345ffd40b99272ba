using System.Net;
using System.Text;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Triggers;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Hostile;

/// <summary>Files of registrations as programs and people spoil them, over HTTP: what is taken is what counts, and the rest is named.</summary>
public class HostileImportsTests(ITestOutputHelper output)
{
    private const int Files = 240;

    // Each file is of one of them.
    private static readonly MonthSpan Months = new(new YearMonth(2018, 1), new YearMonth(2019, 5));

    [Fact]
    public async Task Post_HostileFiles_AreTakenLineByLineOrRefusedAndCountWhatTheTableSays()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2019-07-01T12:00:00Z"), _ => false, EditedCentres.With(("centres[0].openingDays", null)));
        var (random, statuses, faults, taken) = (new Random(15), new Dictionary<HttpStatusCode, int>(), 0, 0);
        for (var number = 0; number < Files; number++)
        {
            using var body = new ByteArrayContent(File(random));
            using var answer = await app.Client.PostAsync("registrations?centre=sagatun", body);
            statuses[answer.StatusCode] = statuses.GetValueOrDefault(answer.StatusCode) + 1;
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                var result = await answer.JsonAsync(HttpStatusCode.OK);
                faults += result.GetProperty("faultsInAll").GetInt32();
                taken += result.GetProperty("rows").GetInt32();
            }
            else
            {
                await answer.ProblemAsync(answer.StatusCode);
            }
        }

        output.WriteLine($"{Files} files: {string.Join(", ", statuses.Select(status => $"{status.Value} {status.Key}"))}; {taken} lines taken, {faults} faults named");
        Assert.Empty(statuses.Keys.Except([HttpStatusCode.OK, HttpStatusCode.BadRequest]));
        Assert.True(taken > 10 * Files && faults > 2 * Files, $"{taken} {faults}");

        await app.InvokeAsync("CollectVisits");
        var (counts, rejected) = await app.Get<CollectedCountsReader>().ReadAsync("sagatun", Months, 10, CancellationToken.None);
        Assert.Empty(rejected);
        Assert.Equal(await CountAsync(app), (counts.Visits(Months).Visits, new UserTimelines(counts).Count(Months).Total ?? -1));
    }

    // Every row of the table, as an import writes none that does not count.
    private static async Task<(int Visits, int Users)> CountAsync(RunningApp app)
    {
        var (visits, users) = (0, new HashSet<string>());
        await foreach (var row in app.Account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<TableEntity>())
        {
            visits++;
            if (row.GetString("UserId") is { } user) users.Add(user);
        }

        return (visits, users.Count);
    }

    private static byte[] File(Random random)
    {
        var month = Months.First.AddMonths(random.Next(Months.Length));
        var lines = Enumerable.Range(0, random.Next(1, 40)).Select(_ => string.Join(';', Fields(random, month)));
        var text = $"date;kind;id;municipality;registeredAt\n{string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines)}";
        return random.Next(14) switch
        {
            0 => Encoding.Latin1.GetBytes(text + "ø"),
            1 => Encoding.Unicode.GetBytes(text),
            2 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            3 => Encoding.UTF8.GetBytes(text)[..random.Next(text.Length)],
            4 => [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(text)],
            5 => Encoding.UTF8.GetBytes("sep=;\n\n" + text + "\n;;;;\n\n"),
            6 => Encoding.UTF8.GetBytes(text.Replace(';', ',')),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static IEnumerable<string> Fields(Random random, YearMonth month)
    {
        yield return Field(random, $"{month}-{random.Next(1, 29):00}");
        yield return Field(random, random.Next(4) == 0 ? "other" : "user");
        yield return Field(random, random.Next(3) == 0 ? "" : $"A-{random.Next(60)}");
        yield return Field(random, random.Next(3) == 0 ? "" : "0403");
        yield return Field(random, random.Next(2) == 0 ? "" : "2019-06-01T12:00:00Z");
    }

    private static string Field(Random random, string sound) =>
        random.Next(24) == 0 ? HostileValues.Texts[random.Next(HostileValues.Texts.Length)] : sound;
}
