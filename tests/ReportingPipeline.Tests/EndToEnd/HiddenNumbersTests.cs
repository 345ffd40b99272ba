using System.Globalization;
using System.IO.Compression;
using System.Text;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Delivery;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Places hidden counts as numbers that can be recognised, and looks for them in everything that leaves the system.</summary>
public sealed class HiddenNumbersTests(SmtpServerProcess smtp) : IClassFixture<SmtpServerProcess>
{
    // User visits without an id, 4 on each of many days, so that nobody knows of 5 persons behind them; and in the revision more.
    private const int WithoutId = 613;
    private const int LateWithoutId = 24;

    [Fact]
    public async Task FilesMailsAndLogs_OfAReportAndItsRevision_HoldNoHiddenNumber()
    {
        var logs = new RecordedLogs();
        await using var scene = await LedgerScene.EmptyAsync(
            smtp.Client(), logs, LedgerScene.Recipients("""{ "municipality": "hamar", "emails": ["post@hamar.example"], "drop": true }"""));
        await scene.WriteAllAsync(LedgerScene.Crowd("2019-01", "a", 25, "0403"));
        await scene.WriteAllAsync([.. Nameless("n", WithoutId)]);
        await scene.CollectAsync();
        await scene.ReconcileAsync();
        await scene.WriteAllAsync(LedgerScene.Crowd("2019-03", "late", 25, "0403", registeredAt: "2019-07-16T09:00Z"));
        await scene.WriteAllAsync([.. Nameless("late", LateWithoutId, firstDay: new DateOnly(2019, 6, 10))]);
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        var released = (await scene.Ledger.ReadAsync("sagatun", CancellationToken.None)).Where(entry => entry.IsReleased).ToList();
        Assert.Equal([1, 2], released.Select(entry => entry.Id.Revision));
        var hidden = await HiddenNumbersAsync(scene, released);
        Assert.Contains(WithoutId, hidden);
        Assert.Contains(WithoutId + LateWithoutId, hidden);

        var left = new List<(string Where, byte[] Content)>();
        left.AddRange(await FilesAsync(scene));
        left.AddRange((await smtp.AcceptedAsync()).SelectMany(mail => new[] { ("mail", Encoding.UTF8.GetBytes(mail.Raw)), ("mail text", Encoding.UTF8.GetBytes(mail.Text)) }));
        left.AddRange(logs.Messages.Select(message => ("log", Encoding.UTF8.GetBytes(message))));
        Assert.True(left.Count(content => content.Where == "mail") >= 2);
        foreach (var (where, content) in left)
        {
            var text = Encoding.UTF8.GetString(content);
            Assert.All(hidden.SelectMany(Spellings), number => Assert.False(Holds(text, number), $"{where} holds {number}"));
        }

        // The search finds what is told, in every format.
        Assert.All([".xlsx: ", ".zip: ", ".json"], format => Assert.Contains(left, content =>
            content.Where.Contains(format, StringComparison.Ordinal) && Holds(Encoding.UTF8.GetString(content.Content), (WithoutId + 25).ToString(CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<Azure.Data.Tables.TableEntity> Nameless(string name, int visits, DateOnly? firstDay = null)
    {
        var first = firstDay ?? new DateOnly(2019, 1, 7);
        for (var visit = 0; visit < visits; visit++)
        {
            var day = first.AddDays(visit / 4);
            var row = LedgerScene.Visit(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), $"{name}{visit}", day.Day, "", "0403");
            row.Remove("UserId");
            row.Remove("KeyVersion");
            yield return row;
        }
    }

    // Hidden counts so large that they are not found by chance, and that no release tells as some other count.
    private static async Task<IReadOnlyList<long>> HiddenNumbersAsync(LedgerScene scene, IEnumerable<LedgerEntry> released)
    {
        var cells = new List<ReleasedCell>();
        foreach (var entry in released) cells.AddRange(await scene.Get<PublishedCellsTable>().ReadAsync("sagatun", entry.CellSet!, CancellationToken.None));
        var told = cells.Where(cell => !cell.IsHidden).Select(cell => cell.Value).ToHashSet();
        return [.. cells.Where(cell => cell.IsHidden && cell.Value >= 200 && !told.Contains(cell.Value)).Select(cell => cell.Value!.Value).Distinct()];
    }

    // Every blob but the system's own frozen counts and its configuration: its name, its metadata, its content, and every part of a package.
    private static async Task<List<(string, byte[])>> FilesAsync(LedgerScene scene)
    {
        var files = new List<(string, byte[])>();
        await foreach (var container in scene.Account.Blobs.GetBlobContainersAsync())
        {
            if (container.Name is StorageNames.FrozenCountsContainer or StorageNames.ConfigurationContainer) continue;

            var client = scene.Account.Blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, CancellationToken.None))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
                files.Add(($"{blob.Name}, name and metadata", Encoding.UTF8.GetBytes(string.Join('\n', blob.Metadata.Values.Where(value => value.Length != 64).Append(blob.Name)))));
                if (blob.Name.EndsWith(".json", StringComparison.Ordinal)) files.Add((blob.Name, content));
                if (!blob.Name.EndsWith(".xlsx", StringComparison.Ordinal) && !blob.Name.EndsWith(".zip", StringComparison.Ordinal)) continue;

                using var package = new ZipArchive(new MemoryStream(content));
                foreach (var part in package.Entries)
                {
                    using var stream = new MemoryStream();
                    await using (var opened = await part.OpenAsync()) await opened.CopyToAsync(stream);
                    files.Add(($"{blob.Name}: {part.FullName}", [.. Encoding.UTF8.GetBytes(part.FullName + "\n"), .. stream.ToArray()]));
                }
            }
        }

        return files;
    }

    private static IEnumerable<string> Spellings(long number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return number < 1000 ? [plain] : [plain, .. new[] { " ", "\u00A0", ",", ".", "&#160;" }.Select(separator => $"{plain[..^3]}{separator}{plain[^3..]}")];
    }

    // As a number of its own, and not as digits within a longer one, such as a time or a checksum.
    private static bool Holds(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (at == 0 ? ' ' : text[at - 1], at + number.Length == text.Length ? ' ' : text[at + number.Length]);
            if (!char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after)) return true;
        }

        return false;
    }
}
