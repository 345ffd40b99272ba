using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Storage;

public class RegisteredVisitsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly Dictionary<UserKey, UserKey> Next = new() { [new UserKey(1, "a")] = new UserKey(2, "z") };

    [Fact]
    public async Task RekeyAsync_RowCorrectedBetweenReadingAndWriting_KeepsTheCorrection()
    {
        var partition = SourcePartition.Parse("rekeyed|2019-01");
        var visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
        foreach (var row in new[] { "v1", "v2" }) await visits.UpsertEntityAsync(SourceRows.Row(partition.Key, row, 3, "a", "1001"));
        var options = new TableClientOptions();
        options.AddPolicy(new BeforeFirstTransaction(() => visits.UpsertEntityAsync(SourceRows.Row(partition.Key, "v2", 4, "b", "1002"), TableUpdateMode.Replace)), HttpPipelinePosition.PerCall);

        var rekeyed = await new RegisteredVisits(new TableServiceClient(account.ConnectionString, options)).RekeyAsync(partition, Next, CancellationToken.None);

        Assert.Equal(1, rekeyed);
        var (first, second) = ((await visits.GetEntityAsync<TableEntity>(partition.Key, "v1")).Value, (await visits.GetEntityAsync<TableEntity>(partition.Key, "v2")).Value);
        Assert.Equal(("z", 2, "2019-01-03"), (first.GetString("UserId"), first.GetInt32("KeyVersion"), first.GetString("Date")));
        Assert.Equal(("b", 1, "2019-01-04"), (second.GetString("UserId"), second.GetInt32("KeyVersion"), second.GetString("Date")));
    }

    [Fact]
    public async Task RekeyAsync_MoreRowsThanATransactionHolds_ReachesEveryOne()
    {
        var partition = SourcePartition.Parse("large|2019-01");
        var visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
        var registered = new RegisteredVisits(account.Tables);
        await visits.WriteAllAsync(Enumerable.Range(0, 150).Select(row => SourceRows.Row(partition.Key, $"v{row:000}", 3, "a", null)), CancellationToken.None);

        Assert.Equal(150, await registered.RekeyAsync(partition, Next, CancellationToken.None));
        Assert.Equal([new UserKey(2, "z")], (await registered.ReadUsersAsync(partition, CancellationToken.None)).Distinct());
    }

    [Fact]
    public async Task ReviseAsync_RowsAddedAndChangedMeanwhile_ReadsThemAgainAndCountsEachOnce()
    {
        var partition = SourcePartition.Parse("revised|2019-01");
        var visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
        string[] keys = [.. Enumerable.Range(0, 120).Select(row => $"v{row:000}")];
        await visits.WriteAllAsync(keys.Select(key => SourceRows.Row(partition.Key, key, 3, "a", null)), CancellationToken.None);
        var options = new TableClientOptions();
        options.AddPolicy(
            new BeforeFirstTransaction(async () =>
            {
                await visits.UpsertEntityAsync(SourceRows.Row(partition.Key, "v007", 4, "b", "1002"), TableUpdateMode.Replace);
                await visits.AddEntityAsync(SourceRows.Row(partition.Key, "new", 5, "b", "1002"));
            }),
            HttpPipelinePosition.PerCall);

        var written = await new RegisteredVisits(new TableServiceClient(account.ConnectionString, options)).ReviseAsync(
            partition,
            there =>
            [
                .. from key in keys.Append("new").Append("newer")
                   let row = there.SingleOrDefault(row => row.RowKey == key)
                   where row?.GetString("Municipality") != "0301"
                   select new TableTransactionAction(
                       row is null ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace,
                       SourceRows.Row(partition.Key, key, 3, "a", "0301"),
                       row?.ETag ?? default),
            ],
            CancellationToken.None);

        Assert.Equal(new VisitWrites(Added: 1, Replaced: 121), written);
    }

    [Fact]
    public async Task ReadUsersAsync_VersionWrittenAsALongOrNotAtAll_IsReadAsTheContractDoes()
    {
        var partition = SourcePartition.Parse("sorts|2019-01");
        var (long64, none) = (SourceRows.Row(partition.Key, "v1", 3, "a", null), SourceRows.Row(partition.Key, "v2", 3, "b", null));
        long64["KeyVersion"] = 7L;
        none.Remove("KeyVersion");
        var registered = new RegisteredVisits(account.Tables);
        await account.Tables.GetTableClient(StorageNames.VisitsTable).WriteAllAsync([long64, none, SourceRows.Row(partition.Key, "v3", 3, null, null)], CancellationToken.None);

        Assert.Equal([new UserKey(7, "a")], await registered.ReadUsersAsync(partition, CancellationToken.None));
    }

    private sealed class BeforeFirstTransaction(Func<Task> happening) : HttpPipelinePolicy
    {
        private bool _hasHappened;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!_hasHappened && message.Request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal))
            {
                _hasHappened = true;
                await happening();
            }

            await ProcessNextAsync(message, pipeline);
        }
    }
}
