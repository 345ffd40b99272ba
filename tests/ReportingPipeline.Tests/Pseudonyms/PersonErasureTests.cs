using System.Text.Json;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Pseudonyms;

public class PersonErasureTests
{
    private const string Raw = "010170-12345";

    private static readonly UserKey Person = TestKeys.First.PseudonymOf(TestKeys.Id(Raw));

    [Fact]
    public async Task EraseAsync_PersonInReleasedReports_IsNowhereAndEveryFigureStays()
    {
        await using var scene = await ReleasedAsync();
        var before = await PublishedAsync(scene);
        Assert.NotEmpty(await PlacesAsync(scene));

        var erasure = await EraseAsync(scene);

        Assert.Equal(("Kari", "sagatun", 3, 2), (erasure.Who, Assert.Single(erasure.Centres), erasure.Visits, erasure.FrozenCounts));
        Assert.Empty(await PlacesAsync(scene));
        Assert.Equal(before, await PublishedAsync(scene));
        Assert.Equal(["2019-05"], await CollectedMonthsAsync(scene));
    }

    [Fact]
    public async Task EraseAsync_Finished_RecordsWhoWhenAndHowMuchAndNotWhom()
    {
        await using var scene = await ReleasedAsync();

        await EraseAsync(scene);
        scene.Clock.Now = scene.Clock.Now.AddMinutes(1);
        await EraseAsync(scene);

        var records = await RowsAsync(scene, StorageNames.ErasuresTable);
        Assert.Equal([(3, 2), (0, 0)], records.Select(row => (row.GetInt32("Visits")!.Value, row.GetInt32("FrozenCounts")!.Value)));
        Assert.Equal((scene.Clock.Now, ""), (records[1].GetDateTimeOffset("At"), records[1].GetString("Centres")));
        Assert.All(records, row => Assert.Equal(("finished", "Kari"), (row.PartitionKey, row.GetString("Who"))));
        Assert.DoesNotContain(Person.Pseudonym, string.Concat(records.SelectMany(row => row.Values())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EraseAsync_DiedBetweenTwoFrozenYears_IsStillOnePersonInBoth()
    {
        await using var scene = await ReleasedAsync();
        var before = await PublishedAsync(scene);
        var frozen = scene.Get<PartCountsBlobs>();
        var names = await frozen.FindUsersAsync(Person.Equals, "sagatun", part: null, CancellationToken.None);
        var tag = TestKeys.First.HashFor("tags of erasures", $"sagatun\n{TestKeys.Id(Raw).Value}");
        var token = Person.ErasedAs(await scene.Get<ErasuresTable>().TokenAsync("sagatun", tag, CancellationToken.None));
        await frozen.ReplaceUsersAsync(names[0], user => user == Person ? token : user, CancellationToken.None);

        await EraseAsync(scene);

        Assert.Equal(2, (await frozen.FindUsersAsync(token.Equals, "sagatun", part: null, CancellationToken.None)).Count);
        Assert.Equal(before, await PublishedAsync(scene));
        Assert.DoesNotContain(await RowsAsync(scene, StorageNames.ErasuresTable), row => row.PartitionKey == "unfinished");
    }

    [Fact]
    public async Task EraseAsync_CentreNoLongerConfigured_IsNotHinderedAndCountsAnewWhenItIsPutRight()
    {
        await using var scene = await ReleasedAsync();
        var before = await PublishedAsync(scene);
        await scene.ConfigureAsync(("centres[0].id", "\"annet\""), ("overviews", null));
        await Assert.ThrowsAsync<ConfigurationException>(scene.CollectAsync);

        await EraseAsync(scene);

        Assert.Empty(await PlacesAsync(scene));
        Assert.Equal(before, await PublishedAsync(scene));
        await scene.ConfigureAsync();
        await scene.CollectAsync();
        Assert.Equal(["2019-05"], await CollectedMonthsAsync(scene));
    }

    [Fact]
    public async Task EraseAsync_ConfigurationCannotBeRead_IsNotHindered()
    {
        await using var scene = await ReleasedAsync();
        await scene.Account.ConfigureAsync("{");

        await EraseAsync(scene);

        Assert.Empty(await PlacesAsync(scene));
        Assert.Empty(await scene.Get<ErasuresTable>().FindUnfinishedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_OtherCentre_FindsNothing()
    {
        await using var scene = await ReleasedAsync();

        var found = await scene.Get<PersonSearch>().FindAsync(TestKeys.Id(Raw), "annet", CancellationToken.None);

        Assert.Equal((0, 0, 0), (found.Visits.Count, found.Collected.Count, found.Frozen.Count));
        Assert.Equal([1], found.KeyVersions);
    }

    private static async Task<IEnumerable<string>> CollectedMonthsAsync(LedgerScene scene)
    {
        var span = new MonthSpan(new(2019, 1), new(2020, 12));
        var (counts, _) = await scene.Get<CollectedCountsReader>().ReadAsync("sagatun", span, 0, CancellationToken.None);
        return counts.Years.SelectMany(year => year.Visits).Select(visits => visits.Month.ToString());
    }

    private static Task<Erasure> EraseAsync(LedgerScene scene) =>
        scene.Get<PersonErasure>().EraseAsync(TestKeys.Id(Raw), null, "Kari", CancellationToken.None);

    // Reports of two years are frozen with the person, who has come in both, and once more when the counts were replaced since.
    private static async Task<LedgerScene> ReleasedAsync()
    {
        var scene = await LedgerScene.EmptyAsync();
        await scene.WriteAsync(
            LedgerScene.Visit("2019-01", "v1", 14, Person.Pseudonym, "0403"), LedgerScene.Visit("2019-05", "v2", 5, "b2", "0417"),
            LedgerScene.Visit("2020-02", "v3", 5, Person.Pseudonym, "3403"));
        await scene.SpendNightAsync("2020-07-15T06:00Z");
        await scene.WriteAsync(LedgerScene.Visit("2020-07", "v4", 5, Person.Pseudonym, "3403"));
        await scene.CollectAsync();
        return scene;
    }

    /// <summary>Everything that has been published or is kept of it: the files, the ledger, and what frozen counts say.</summary>
    private static async Task<string> PublishedAsync(LedgerScene scene)
    {
        var published = new List<string>();
        foreach (var container in new[] { StorageNames.ReportsContainer, StorageNames.BooksContainer })
        {
            var blobs = scene.Account.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in blobs.GetBlobsAsync())
            {
                var isYear = blob.Name.Contains("/parts/", StringComparison.Ordinal);
                published.Add($"{blob.Name} {(isYear ? "" : Convert.ToBase64String((await blobs.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content))}");
            }
        }

        foreach (var entry in await scene.Ledger.ReadAsync("sagatun", CancellationToken.None))
        {
            published.Add(JsonSerializer.Serialize(entry));
            if (entry.MadeFrom is null) continue;

            var frozen = await scene.Get<FrozenReportBlobs>().ReadAsync(entry.MadeFrom, CancellationToken.None);
            var counts = frozen.Counts;
            published.Add($"{counts.Years.Sum(year => year.Users.Count)} users in {counts.Years.Count} years, {counts.Visits(MonthSpan.From(frozen.Basis.Parts[0].Part.Months, frozen.Basis.Parts[^1].Part.Months))}");
            published.AddRange(counts.Years.SelectMany(
                year => year.Users.Select(user => $"{year.Year} {user.User.KeyVersion} {string.Join(';', user.Months)}").Order(StringComparer.Ordinal)));
        }

        return string.Join('\n', published);
    }

    /// <summary>The tables and blobs in which the person's pseudonym stands.</summary>
    private static async Task<IReadOnlyList<string>> PlacesAsync(LedgerScene scene)
    {
        var places = new List<string>();
        foreach (var table in await scene.Account.TableNamesAsync())
        {
            if ((await RowsAsync(scene, table)).Any(row => $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Values())}".Contains(Person.Pseudonym, StringComparison.Ordinal))) places.Add(table);
        }

        var blobs = scene.Account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer);
        await foreach (var blob in blobs.GetBlobsAsync())
        {
            if ((await blobs.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString().Contains(Person.Pseudonym, StringComparison.Ordinal)) places.Add(blob.Name);
        }

        return places;
    }

    private static async Task<IReadOnlyList<Azure.Data.Tables.TableEntity>> RowsAsync(LedgerScene scene, string table)
    {
        var rows = new List<Azure.Data.Tables.TableEntity>();
        await foreach (var row in scene.Account.Tables.GetTableClient(table).QueryAsync<Azure.Data.Tables.TableEntity>()) rows.Add(row);
        return rows;
    }
}

file static class RowExtensions
{
    public static IEnumerable<object?> Values(this Azure.Data.Tables.TableEntity row) => row.Select(property => property.Value);
}
