using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class TransactionsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly TableClient _table = account.Tables.GetTableClient(StorageNames.RejectedVisitsTable);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(350)]
    public async Task WriteAllAsync_Rows_WritesAndCountsThemAll(int count)
    {
        var key = $"write|{count}";

        Assert.Equal(count, await _table.WriteAllAsync(Rows(key, count), CancellationToken.None));

        Assert.Equal(count, await CountAsync(key));
    }

    [Fact]
    public async Task WriteAllAsync_SameRowsAgain_ReplacesThem()
    {
        await _table.WriteAllAsync(Rows("again", 150), CancellationToken.None);
        await _table.WriteAllAsync(Rows("again", 150), CancellationToken.None);

        Assert.Equal(150, await CountAsync("again"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(1050)]
    public async Task DeletePartitionAsync_Rows_DeletesThemAndNoOthers(int count)
    {
        var key = $"delete|{count}";
        await _table.WriteAllAsync(Rows(key, count), CancellationToken.None);
        await _table.WriteAllAsync(Rows($"{key}|neighbour", 3), CancellationToken.None);

        await _table.DeletePartitionAsync(key, CancellationToken.None);

        Assert.Equal(0, await CountAsync(key));
        Assert.Equal(3, await CountAsync($"{key}|neighbour"));
    }

    [Fact]
    public async Task SweepAsync_SeveralRunsAtOnce_DeleteEverythingAndNoneFails()
    {
        var key = $"sweep|2019|{Generation.New(DateTimeOffset.UnixEpoch)}";
        await _table.WriteAllAsync(Rows(key, 450), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync()));
        await SweepAsync();

        Assert.Equal(0, await CountAsync(key));

        Task SweepAsync() => new RejectedVisitsTable(account.Tables).SweepAsync(
            "sweep", new HashSet<string>(), DateTimeOffset.UnixEpoch.AddDays(1), CancellationToken.None);
    }

    private static IEnumerable<TableEntity> Rows(string key, int count) => Enumerable.Range(0, count)
        .Select(number => new TableEntity(key, number.ToString("00000", CultureInfo.InvariantCulture)) { ["Number"] = number });

    private async Task<int> CountAsync(string key)
    {
        var count = 0;
        await foreach (var _ in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key}"))) count++;
        return count;
    }
}
