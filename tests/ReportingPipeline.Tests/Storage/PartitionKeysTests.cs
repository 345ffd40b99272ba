using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class PartitionKeysTests
{
    private static readonly string[] OddKeys =
        ["", " ", "'", "''", "a", "a'b", "a b", "a%20b", "a&b", "a+b", "a{", "a|", "a|2019-01", "a|2019-01 ", "a}", "ab", "A", "Å", "æøå", "日本"];

    [Fact]
    public async Task FindPartitionKeysAsync_OddKeysOfSeveralRows_FindsEachOnceInOrder()
    {
        var table = await TableAsync(OddKeys);

        Assert.Equal(OddKeys.Order(StringComparer.Ordinal), await FindAsync(table, null, null));
    }

    [Theory]
    [InlineData("a{", "a}")]
    [InlineData("a|", "a|2019-01")]
    [InlineData(null, "a")]
    [InlineData("b", null)]
    [InlineData("a'b", "a'b")]
    [InlineData("", " ")]
    public async Task FindPartitionKeysAsync_Bounds_TakesNeitherTheFirstNorWhatFollowsTheLast(string? after, string? last)
    {
        var table = await TableAsync(OddKeys);

        Assert.Equal(
            OddKeys
                .Where(key => (after is null || string.CompareOrdinal(key, after) > 0) && (last is null || string.CompareOrdinal(key, last) <= 0))
                .Order(StringComparer.Ordinal),
            await FindAsync(table, after, last));
    }

    [Fact]
    public async Task FindPartitionKeysAsync_ChangedSince_FindsThoseOfWhichAnyRowWasStampedThen()
    {
        var table = await TableAsync(["a", "b", "c", "d"]);
        var stamps = new List<DateTimeOffset>();
        foreach (var key in new[] { "b", "d" })
        {
            await table.UpsertEntityAsync(new TableEntity(key, "2"));
            stamps.Add((await table.GetEntityAsync<TableEntity>(key, "2")).Value.Timestamp!.Value);
        }

        Assert.Equal(["b", "d"], await FindAsync(table, null, null, stamps[0]));
        Assert.Equal(["d"], await FindAsync(table, "b", "d", stamps[0]));
        Assert.Empty(await FindAsync(table, null, "c", stamps[1].AddMilliseconds(1)));
    }

    [Fact]
    public async Task FindPartitionKeysAsync_EmptyTable_FindsNone() => Assert.Empty(await FindAsync(await TableAsync([]), null, null));

    private static async Task<TableClient> TableAsync(IEnumerable<string> keys)
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);
        var table = account.Tables.GetTableClient(StorageNames.VisitsTable);
        await table.CreateIfNotExistsAsync();
        foreach (var key in keys)
        {
            await table.WriteAllAsync([new TableEntity(key, "1"), new TableEntity(key, "2"), new TableEntity(key, "3")], CancellationToken.None);
        }

        return table;
    }

    private static async Task<List<string>> FindAsync(
        TableClient table, string? after, string? last, DateTimeOffset? changedSince = null)
    {
        var found = new List<string>();
        var keys = table.FindPartitionKeysAsync(new KeyRange(after, last), changedSince, CancellationToken.None);
        await foreach (var key in keys) found.Add(key);
        return found;
    }
}
