using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Delivery;
using ReportingPipeline.Tests.Reporting;
using ReportingPipeline.Tests.Workbooks.Pdf;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Places hidden counts as numbers that can be recognised, and looks for them in everything that leaves the system.</summary>
public sealed class HiddenNumbersTests(SmtpServerProcess smtp) : IClassFixture<SmtpServerProcess>
{
    // Users of the halves of 2019, of whom only the sums and the year's are told, and visits of municipalities with few users.
    private const int HamarInFirst = 613;
    private const int LateInFirst = 24;
    private const int StangeInFirst = 307;
    private const int HamarInSecond = 211;
    private const int StangeInSecond = 223;
    private const int RingsakerVisits = 379;
    private const int LotenVisits = 241;
    private const int VisitingAgain = 9;

    private const string Grants = """
        [{ "amountKroner": 2500000, "status": "agreed", "baseYear": "2019", "measure": "visits", "municipalities": ["hamar", "stange", "ringsaker", "loten"] }]
        """;

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task FilesMailsAndLogs_OfReportsAndTheirRevision_HoldNoHiddenNumber()
    {
        var logs = new RecordedLogs();
        await using var scene = await ReportedAsync(logs);

        var released = (await scene.Ledger.ReadAsync("sagatun", None)).Where(entry => entry.IsReleased).ToList();
        Assert.Equal(
            ["2019-H1_hamar_r1", "2019-H1_hamar_r2", "2019-H1_loten_r1", "2019-H1_loten_r2", "2019-H2_hamar_r1", "2019-H2_loten_r1"],
            released.Select(entry => $"{entry.Id}"["sagatun_".Length..]));
        var hidden = await HiddenNumbersAsync(scene, released);
        Assert.All(
            [HamarInFirst, HamarInFirst + LateInFirst, StangeInFirst, HamarInSecond, StangeInSecond, RingsakerVisits, LotenVisits],
            number => Assert.Contains(number, hidden));

        var left = await LeftAsync(scene, logs);
        foreach (var (where, text) in left)
        {
            Assert.All(hidden, number => Assert.False(NumberSearch.Holds(text, number), $"{where} holds {number}"));
        }

        // The search finds what is told, in every format, and what is hidden in the file that is the centre's own.
        Assert.All([".xlsx: ", ".zip: ", ".json"], format => Assert.Contains(left, content =>
            content.Where.Contains(format, StringComparison.Ordinal) && NumberSearch.Holds(content.Text, RingsakerVisits + LotenVisits)));
        var inside = (await scene.Get<InternalWorkbooks>().WriteAsync(released[^1], None))!.Value.Bytes;
        Assert.Contains(NumberSearch.PartsOf(inside), part => NumberSearch.Holds(part.Text, RingsakerVisits));
    }

    // Both halves of a year, of which the first is revised.
    private async Task<LedgerScene> ReportedAsync(RecordedLogs logs)
    {
        var scene = await LedgerScene.EmptyAsync(
            smtp.Client(),
            logs,
            LedgerScene.Recipients(
                """{ "municipality": "hamar", "emails": ["post@hamar.example"], "drop": true }""", """{ "municipality": "loten" }"""),
            ("centres[0].grants", Grants));
        await scene.WriteAllAsync(
        [
            .. Crowd("2019-02", "a", HamarInFirst, "0403"), .. Crowd("2019-02", "b", StangeInFirst, "0417"),
            .. Crowd("2019-08", "c", HamarInSecond, "0403"), .. Crowd("2019-08", "d", StangeInSecond, "0417"),
            .. Few("2019-02", "e", RingsakerVisits, "0412", users: 4), .. Few("2019-02", "f", LotenVisits, "0415", users: 3),
        ]);
        await scene.CollectAsync();
        await scene.ReconcileAsync();
        await scene.WriteAllAsync([.. Crowd("2019-03", "late", LateInFirst, "0403", registeredAt: "2019-07-16T09:00Z")]);
        await scene.SpendNightAsync("2019-08-01T06:00Z");
        await scene.WriteAllAsync(LedgerScene.SomebodyCame("2019-10"));
        await scene.SpendNightAsync("2020-01-16T06:00Z");
        return scene;
    }

    private async Task<List<(string Where, string Text)>> LeftAsync(LedgerScene scene, RecordedLogs logs)
    {
        var left = await FilesAsync(scene);
        left.AddRange((await smtp.AcceptedAsync()).SelectMany(mail => new[] { ("mail", mail.Raw), ("mail text", mail.Text) }));
        left.AddRange(logs.Messages.Select(message => ("log", message)));
        Assert.True(left.Count(content => content.Where == "mail") >= 3);
        return left;
    }

    // A visit each on the days of a month, and one more by a few of them: where visits may be told, they do not tell how many users.
    private static IEnumerable<TableEntity> Crowd(string month, string name, int users, string municipality, string? registeredAt = null) =>
        from number in Enumerable.Range(0, users)
        from visit in Enumerable.Range(0, number < VisitingAgain ? 2 : 1)
        select LedgerScene.Visit(
            month, $"{name}{number}-{visit}", 1 + ((number + visit) % 28), $"{name}{number}", municipality, registeredAt);

    // Each comes every day, from a month on, until there are as many visits.
    private static IEnumerable<TableEntity> Few(string firstMonth, string name, int visits, string municipality, int users) =>
        from number in Enumerable.Range(0, visits)
        let day = number / users
        let month = YearMonth.Parse(firstMonth).AddMonths(day / 28)
        select LedgerScene.Visit($"{month}", $"{name}{number}", 1 + (day % 28), $"{name}{number % users}", municipality);

    // Hidden counts so large that they are not found by chance, and that no release tells as some other count.
    private static async Task<IReadOnlyList<long>> HiddenNumbersAsync(LedgerScene scene, IEnumerable<LedgerEntry> released)
    {
        var centre = (await scene.Get<CentresBlob>().ReadAsync(None))[0];
        var (hidden, told) = (new HashSet<long?>(), new HashSet<long?>());
        foreach (var entry in released)
        {
            var frozen = await scene.Get<FrozenReports>().ReadAsync(entry, centre, None);
            var all = frozen.SourceFor(centre).All;
            var figures = FrozenReports.Told(entry.Id, centre, frozen);
            told.UnionWith(figures.Values.Select(figure => figure.Number));
            hidden.UnionWith(figures.Where(figure => figure.Value.IsHidden).Select(figure => all.Find(figure.Key).Number));
        }

        return [.. hidden.Except(told).OfType<long>().Where(number => number >= 200)];
    }

    // Every blob but the books, the centre's own drafts and the configuration: its name, its metadata, its content, and every part of
    // a package.
    private static async Task<List<(string Where, string Text)>> FilesAsync(LedgerScene scene)
    {
        var files = new List<(string, string)>();
        await foreach (var container in scene.Account.Blobs.GetBlobContainersAsync())
        {
            if (container.Name is StorageNames.BooksContainer or StorageNames.DraftsContainer or StorageNames.ConfigurationContainer) continue;

            var client = scene.Account.Blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, CancellationToken.None))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
                var named = blob.Metadata.Values.Where(value => value.Length != 64).Append(blob.Name);
                files.Add(($"{blob.Name}, name and metadata", string.Join('\n', named)));
                if (blob.Name.EndsWith(".json", StringComparison.Ordinal)) files.Add((blob.Name, Encoding.UTF8.GetString(content)));
                if (blob.Name.EndsWith(".pdf", StringComparison.Ordinal)) files.Add((blob.Name, new OpenedPdf(content).Text));
                if (!blob.Name.EndsWith(".xlsx", StringComparison.Ordinal) && !blob.Name.EndsWith(".zip", StringComparison.Ordinal)) continue;

                files.AddRange(NumberSearch.PartsOf(content).Select(part => ($"{blob.Name}: {part.Name}", part.Text)));
            }
        }

        return files;
    }
}
