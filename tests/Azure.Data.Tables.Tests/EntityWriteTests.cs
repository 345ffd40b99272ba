namespace Azure.Data.Tables.Tests;

public class EntityWriteTests : TableTest
{
    [Fact]
    public async Task AddEntity_New_IsStoredWithTimestampAndETag()
    {
        var response = await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var stored = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(204, response.Status);
        Assert.Equal(1, stored.GetInt32("A"));
        Assert.Equal(response.Headers.ETag, stored.ETag);
        Assert.InRange(stored.Timestamp!.Value, TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow().AddMinutes(5));
    }

    [Fact]
    public async Task AddEntity_Duplicate_Is409()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        var duplicate = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, duplicate.Status);
        Assert.Equal("EntityAlreadyExists", duplicate.ErrorCode);
    }

    [Fact]
    public async Task AddEntity_WithoutKeys_IsRefusedHere()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity("p", null)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync<TableEntity>(null!));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task UpsertEntity_Existing_KeepsOtherPropertiesWhenMerging(TableUpdateMode mode, bool keeps)
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, mode);
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2, ["C"] = 3 }, mode);

        var stored = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(keeps ? 1 : null, stored.GetInt32("A"));
        Assert.Equal(2, stored.GetInt32("B"));
        Assert.Equal(3, stored.GetInt32("C"));
    }

    [Fact]
    public async Task UpsertEntity_ModeUnstated_Merges()
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 });

        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task UpdateEntity_SameETag_Changes(TableUpdateMode mode, bool keeps)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var stored = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        var response = await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, stored.ETag, mode);

        var updated = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(keeps, updated.ContainsKey("A"));
        Assert.Equal(2, updated.GetInt32("B"));
        Assert.Equal(response.Headers.ETag, updated.ETag);
        Assert.NotEqual(stored.ETag, updated.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task UpdateEntity_ChangedSince_Is412(TableUpdateMode mode)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, ETag.All);

        read["A"] = 3;
        Assert.Equal(412, await StatusAsync(() => Table.UpdateEntityAsync(read, read.ETag, mode)));
        Assert.Equal(2, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task UpdateEntity_Missing_Is404()
    {
        Assert.Equal(404, await StatusAsync(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All)));
    }

    [Fact]
    public async Task UpdateEntity_WithoutETag_IsRefusedHere()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task DeleteEntity_Missing_Returns404()
    {
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task DeleteEntity_ChangedSince_Is412()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r"));
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        Assert.Equal(412, await StatusAsync(() => Table.DeleteEntityAsync("p", "r", added.Headers.ETag!.Value)));
        Assert.Equal(204, (await Table.DeleteEntityAsync(new TableEntity("p", "r") { ETag = added.Headers.ETag!.Value })).Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task GetEntity_Missing_Is404()
    {
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(404, missing.Status);
        Assert.Equal("ResourceNotFound", missing.ErrorCode);
    }

    [Fact]
    public async Task GetEntityIfExists_Missing_HasNoValue()
    {
        var missing = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
    }

    [Fact]
    public async Task GetEntityIfExists_Selected_HasOnlyThose()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var stored = (await Table.GetEntityIfExistsAsync<TableEntity>("p", "r", ["B"])).Value!;

        Assert.Equal(2, stored.GetInt32("B"));
        Assert.False(stored.ContainsKey("A"));
    }
}
