namespace Azure.Data.Tables.Tests;

public class KeyTests : TableTest
{
    [Theory]
    [InlineData("with space", " ")]
    [InlineData("quote's", "''")]
    [InlineData("oslo|2026-01", "a|b")]
    [InlineData("100%", "%25%2F")]
    [InlineData("æøåÆØÅ", "日本語 😀")]
    [InlineData("a&b=c+d", "{x};[y],(z)")]
    [InlineData("\"double\"", "~`!@$^*<>.:")]
    [InlineData("", "")]
    public async Task Keys_Odd_SurviveEveryOperation(string partitionKey, string rowKey)
    {
        await Table.AddEntityAsync(new TableEntity(partitionKey, rowKey) { ["N"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity(partitionKey, rowKey) { ["N"] = 2 });
        var read = (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;
        await Table.UpdateEntityAsync(new TableEntity(partitionKey, rowKey) { ["N"] = 3 }, read.ETag);
        await Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, new TableEntity(partitionKey, rowKey) { ["M"] = 4 }, ETag.All)]);

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey eq {rowKey}");
        var byFilter = Assert.Single(await ListAsync(Table.QueryAsync<TableEntity>(filter)));
        var byPredicate = Assert.Single(await ListAsync(
            Table.QueryAsync<TableEntity>(entity => entity.PartitionKey == partitionKey && entity.RowKey == rowKey)));

        Assert.Equal((partitionKey, rowKey), (read.PartitionKey, read.RowKey));
        Assert.Equal((partitionKey, rowKey), (byFilter.PartitionKey, byFilter.RowKey));
        Assert.Equal((2, 3, 4), (read.GetInt32("N"), byFilter.GetInt32("N"), byPredicate.GetInt32("M")));
        Assert.Equal(204, (await Table.DeleteEntityAsync(partitionKey, rowKey)).Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey)).HasValue);
    }

    [Theory]
    [InlineData("O'Brien's")]
    [InlineData("50 % | æøå & + # ?")]
    public async Task Filter_OddValue_MatchesExactly(string value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "1") { ["V"] = value });
        await Table.AddEntityAsync(new TableEntity("p", "2") { ["V"] = "other" });

        var byFilter = await ListAsync(Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"V eq {value}")));
        var byPredicate = await ListAsync(Table.QueryAsync<TableEntity>(entity => entity.GetString("V") != value));

        Assert.Equal("1", Assert.Single(byFilter).RowKey);
        Assert.Equal("2", Assert.Single(byPredicate).RowKey);
    }
}
