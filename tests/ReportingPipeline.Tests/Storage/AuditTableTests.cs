using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class AuditTableTests
{
    private static readonly DateTimeOffset Now = new(2021, 3, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task WriteAsync_ManyAtOnce_WritesAllOfThemInFewRequests()
    {
        var account = await StorageAccount.NewAsync();
        var (requests, options) = (new CountedRequests(), new TableClientOptions());
        options.AddPolicy(requests, HttpPipelinePosition.PerCall);
        var audit = new AuditTable(new TableServiceClient(account.ConnectionString, options));

        await Task.WhenAll(Enumerable.Range(0, 250).Select(number => audit.WriteAsync(Entry(number), CancellationToken.None)));

        Assert.Equal(Enumerable.Range(0, 250), await OutcomesAsync(new AuditTable(account.Tables)));
        Assert.InRange(requests.Count, 3, 50);
    }

    [Fact]
    public async Task WriteAsync_OneThatCannotBeWritten_FailsAndLetsLaterOnesThrough()
    {
        var account = await StorageAccount.NewAsync();
        var audit = new AuditTable(account.Tables);

        await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => audit.WriteAsync(Entry(1) with { Key = new string('a', 2_000) }, CancellationToken.None));
        await audit.WriteAsync(Entry(2), CancellationToken.None);

        Assert.Equal([2], await OutcomesAsync(audit));
    }

    [Fact]
    public async Task WriteAsync_OneKeySeveralTimesAtOnce_KeepsTheLatest()
    {
        var account = await StorageAccount.NewAsync();
        var audit = new AuditTable(account.Tables);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(
            number => audit.WriteAsync(Entry(number) with { Key = $"{AuditTable.KeyOf(Now)}-same" }, CancellationToken.None)));

        Assert.Equal([19], await OutcomesAsync(audit));
    }

    private static AuditEntry Entry(int number) => new(Now, "sagatun", "System", "Kari", "", "Test", "", number, "", "");

    private static async Task<IEnumerable<int>> OutcomesAsync(AuditTable audit) =>
        (await audit.ReadAsync("sagatun", from: null, after: null, CancellationToken.None).ToListAsync())
            .Select(entry => entry.Outcome).Order();

    private sealed class CountedRequests : HttpPipelineSynchronousPolicy
    {
        private int _count;

        public int Count => _count;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
    }
}
