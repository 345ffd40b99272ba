using System.Globalization;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class RejectedVisitsTableTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private const int Most = 50;

    private readonly RejectedVisitsTable _table = new(account.Tables);

    [Fact]
    public async Task ReadAsync_MoreInOneMonthThanAreListed_AreTheFirstByRowKey()
    {
        var rows = Rows("one|2019-01", 130);
        var key = await WriteAsync("one|2019-01", rows);

        Assert.Equal(rows.Take(Most), await ReadAsync(key));
    }

    [Fact]
    public async Task ReadAsync_MoreInSeveralMonthsThanAreListed_AreTheFirstByPartitionKeyAndThenByRowKey()
    {
        var (january, february, march) = (Rows("several|2019-01", 20), Rows("several|2019-02", 70), Rows("several|2019-03", 60));
        string[] keys =
        [
            await WriteAsync("several|2019-03", march),
            await WriteAsync("several|2019-01", january),
            await WriteAsync("several|2019-02", february),
        ];

        Assert.Equal(january.Concat(february.Take(Most - january.Count)), await ReadAsync(keys));
        Assert.Equal(january.Concat(february).Concat(march), await _table.ReadAsync(keys, int.MaxValue, CancellationToken.None));
        Assert.Empty(await _table.ReadAsync(keys, 0, CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_PartitionsWithoutMonth_StandWhereTheirSourceKeysDo()
    {
        var (before, january, after) = (Rows("none|19-01", 30), Rows("none|2019-01", 60), Rows("none|x", 30));
        var key = await WriteAsync("none|2019-01", january);
        var without = await WriteAsync("none|19-01", [.. after, .. before]);

        Assert.Equal(before.Concat(january.Take(Most - before.Count)), await ReadAsync(key, without));
    }

    [Fact]
    public async Task ReadAsync_WrittenByAnotherRunInAnotherOrder_AreTheSameRows()
    {
        var rows = Rows("runs|2019-01", 130);
        var former = await WriteAsync("runs|2019-01", rows, "20190201T0000000000000Z-former");
        var latter = await WriteAsync("runs|2019-01", [.. rows.Reverse()], "20190202T0000000000000Z-latter");

        Assert.Equal(await ReadAsync(former), await ReadAsync(latter));
    }

    // In order of their keys; stored under hashes, they are not.
    private static IReadOnlyList<RejectedRow> Rows(string partitionKey, int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => new RejectedRow(
            partitionKey,
            number.ToString("'v'000", CultureInfo.InvariantCulture),
            number % 2 == 0 ? RejectionReason.UnknownKind : RejectionReason.MalformedDate)),
    ];

    private async Task<string> WriteAsync(string partitionKey, IReadOnlyList<RejectedRow> rows, string generation = "20190201T0000000Z")
    {
        var (centreId, partition) = (partitionKey.Split('|')[0], SourcePartition.Parse(partitionKey));
        await _table.WriteAsync(centreId, partition, generation, rows, CancellationToken.None);
        return RejectedVisitsTable.PartitionKey(centreId, CurrentPartition.NameOf(partition), generation);
    }

    private Task<IReadOnlyList<RejectedRow>> ReadAsync(params string[] keys) => _table.ReadAsync(keys, Most, CancellationToken.None);
}
