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

    private static async Task<List<string>> FindAsync(TableClient table, string? after, string? last)
    {
        var found = new List<string>();
        await foreach (var key in table.FindPartitionKeysAsync(after, last, CancellationToken.None)) found.Add(key);
        return found;
    }
}
