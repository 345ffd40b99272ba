using static Azure.Data.Tables.TableTransactionActionType;

namespace Azure.Data.Tables.Tests;

public class TransactionTests : TableTest
{
    [Fact]
    public async Task SubmitTransaction_100Entities_StoresAll()
    {
        var response = await Table.SubmitTransactionAsync(Adds(100));

        var stored = await ListAsync(Table.QueryAsync<TableEntity>());
        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.Equal(100, response.Value.Count);
        Assert.All(response.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(stored.Select(entity => entity.ETag), response.Value.Select(part => part.Headers.ETag!.Value));
        Assert.Equal(Enumerable.Range(0, 100), stored.Select(entity => entity.GetInt32("N")!.Value));
    }

    [Fact]
    public async Task SubmitTransaction_EntityThere_FailsAsAWholeAndSaysWhich()
    {
        await Table.AddEntityAsync(new TableEntity("p", "0037"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(Adds(100)));

        Assert.Equal(409, failure.Status);
        Assert.Equal("EntityAlreadyExists", failure.ErrorCode);
        Assert.Equal(37, failure.FailedTransactionActionIndex);
        Assert.Single(await ListAsync(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task SubmitTransaction_EveryActionType_DoesEach()
    {
        var existing = new[] { "delete", "merge", "replace", "upsert" };
        await Table.SubmitTransactionAsync(existing.Select(key => Action(Add, key, "Old")));

        await Table.SubmitTransactionAsync(
        [
            Action(Add, "added", "New"),
            Action(Delete, "delete", "Old"),
            Action(UpdateMerge, "merge", "New", ETag.All),
            Action(UpdateReplace, "replace", "New", ETag.All),
            Action(UpsertMerge, "upsert", "New"),
            Action(UpsertReplace, "upserted", "New"),
        ]);

        var stored = await ListAsync(Table.QueryAsync<TableEntity>());
        Assert.Equal(
            ["added: New", "merge: Old New", "replace: New", "upsert: Old New", "upserted: New"],
            stored.Select(entity => $"{entity.RowKey}: {string.Join(' ', new[] { "Old", "New" }.Where(entity.ContainsKey))}"));
    }

    [Fact]
    public async Task SubmitTransaction_ETagChanged_FailsWith412()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Old"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["Old"] = 2 });

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [Action(Add, "a", "New"), Action(UpdateReplace, "r", "New", added.Headers.ETag!.Value)]));

        Assert.Equal(412, failure.Status);
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Single(await ListAsync(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task SubmitTransaction_DeleteOfMissing_FailsWith404()
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => Table.SubmitTransactionAsync([Action(Add, "a", "New"), Action(Delete, "b", "Old")]));

        Assert.Equal(404, failure.Status);
        Assert.Equal(1, failure.FailedTransactionActionIndex);
    }

    [Fact]
    public async Task SubmitTransaction_Nothing_IsRefusedHere()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null));
    }

    private static IEnumerable<TableTransactionAction> Adds(int count) =>
        Enumerable.Range(0, count).Select(n => new TableTransactionAction(Add, new TableEntity("p", $"{n:D4}") { ["N"] = n }));

    private static TableTransactionAction Action(TableTransactionActionType type, string rowKey, string property, ETag etag = default) =>
        new(type, new TableEntity("p", rowKey) { [property] = "æ'1" }, etag);
}
