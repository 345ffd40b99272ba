using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azurite;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests;
using ReportingPipeline.Tests.EndToEnd;

namespace ReportingPipeline.Benchmarks.Kills;

/// <summary>
/// Shows that a machine that fails loses nothing: the program that runs on one machine is killed at random moments while it imports,
/// collects, builds, closes and delivers, is started again each time, and ends where one ends that nobody disturbed.
/// </summary>
internal static class KillsBenchmark
{
    private const int Rounds = 5;
    private const int KillsARound = 4;
    private const int Seed = 15;

    // Starting takes a second or two, and importing and collecting as long; the longest lives are for building and delivering.
    private static readonly (int Shortest, int Longest)[] Milliseconds = [(1_000, 3_000), (1_500, 4_000), (3_000, 8_000)];

    private static readonly KeyValuePair<string, string> Key = new("Pseudonyms__Key", Convert.ToBase64String(new byte[32]));

    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine("kills");
        var (random, moments) = (new Random(Seed), new List<string>());
        var undisturbed = await EndAsync(kills: 0, random, moments);
        for (var round = 0; round < Rounds; round++)
        {
            var disturbed = await EndAsync(KillsARound, random, moments);
            if (disturbed == undisturbed) continue;
            throw new InvalidOperationException($"Killed, it ends in\n{disturbed}\nand otherwise in\n{undisturbed}");
        }

        foreach (var moment in moments.CountBy(moment => moment)) Printed.Note($"{moment.Value} while {moment.Key}");
        Printed.Note(
            $"{Rounds * KillsARound} kills in {Rounds} rounds: each ends as an undisturbed run, "
            + $"in the same {undisturbed.Split('\n').Length} visits, closed counts, reports and drops");
    }

    private static async Task<string> EndAsync(int kills, Random random, List<string> moments)
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        var account = await StorageAccount.AtAsync(storage.ConnectionString);
        await account.ConfigureAsync(KilledCentre.File());
        var isImported = false;
        for (var kill = 0; kill < kills; kill++)
        {
            var (shortest, longest) = Milliseconds[random.Next(Milliseconds.Length)];
            var life = TimeSpan.FromMilliseconds(random.Next(shortest, longest));
            isImported |= await LiveAsync(storage.ConnectionString, isImported, life, moments);
        }

        await LiveAsync(storage.ConnectionString, isImported: false, Timeout.InfiniteTimeSpan, moments);
        using var last = await LocalProgram.OnceAsync(storage.ConnectionString, Key);
        if (last.ExitCode != 0) throw new InvalidOperationException(last.Error);
        return await DescribeAsync(account);
    }

    // Starts the program, imports while it makes its pass, and kills it; without a limit to its life, once the import has ended.
    private static async Task<bool> LiveAsync(string connection, bool isImported, TimeSpan life, List<string> moments)
    {
        using var end = new CancellationTokenSource(life);
        var port = UnusedPort();
        using var program = LocalProgram.Start(connection, Key, "--port", port.ToString(CultureInfo.InvariantCulture));
        try
        {
            if (!isImported) await ImportAsync(new Uri($"http://localhost:{port}/api/registrations?centre={KilledCentre.Id}"), end.Token);
            isImported = true;
            if (life != Timeout.InfiniteTimeSpan) await Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            var doing = program.Output.Split('\n').Select(line => line.Trim())
                .LastOrDefault(line => line.EndsWith('…') || line.StartsWith("Serving", StringComparison.Ordinal));
            moments.Add($"{(isImported ? "" : "importing, and ")}{doing?.Split(' ')[0]}");
        }

        return isImported;
    }

    // As soon as it answers.
    private static async Task ImportAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        while (true)
        {
            try
            {
                using var file = new StringContent(KilledCentre.Visits());
                using var answer = await client.PostAsync(address, file, cancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It has not begun to serve yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> DescribeAsync(StorageAccount account)
    {
        await using var app = new Pipeline(account, TimeProvider.System);
        var lines = new List<string>();
        await foreach (var row in account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            lines.Add($"visit {row.PartitionKey} {row.RowKey} {row["Date"]} {row["UserId"]} {row["Municipality"]} {row["RegisteredAt"]}");
        }

        foreach (var entry in await app.Get<LedgerTable>().ReadAsync(KilledCentre.Id, CancellationToken.None))
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"report {entry.Id} {StatusText.Of(entry)} {entry.Totals?.Visits.Number} {entry.Totals?.UniqueUsers.Number}"));
        }

        var (books, _) = await app.Get<BooksBlobs>().ReadAsync(KilledCentre.Id, CancellationToken.None);
        lines.AddRange(books.Parts.Select(part => $"closed {part.Part} {string.Join(' ', part.Versions.Select(version => version.CountsName))}"));
        await foreach (var container in account.Blobs.GetBlobContainersAsync(prefix: "drop-"))
        {
            await foreach (var blob in account.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync()) lines.Add($"drop {container.Name}/{blob.Name}");
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
