using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>Counts the requests of storage clients, and the rows in them and in their answers.</summary>
internal sealed class StorageCalls
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, double> _partitions = [];
    private StorageUse _use = StorageUse.None;
    private int _underWay;
    private long _busySince;
    private double _busySeconds;
    private double _requestSeconds;

    public TableServiceClient Tables(string connection) => new(connection, Counted(new TableClientOptions(), CountTable));

    public BlobServiceClient Blobs(string connection) => new(connection, Counted(new BlobClientOptions(), CountBlob));

    public QueueServiceClient Queues(string connection) =>
        new(connection, Counted(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, CountQueue));

    /// <summary>What there was since the last time.</summary>
    public StorageUse Take()
    {
        lock (_lock)
        {
            var atOnce = _busySeconds == 0 ? 1 : _requestSeconds / _busySeconds;
            var use = _use with { BusiestPartition = _partitions.Values.DefaultIfEmpty().Max(), Rounds = _use.Requests / atOnce };
            _partitions.Clear();
            (_use, _busySeconds, _requestSeconds) = (StorageUse.None, 0, 0);
            return use;
        }
    }

    private static bool IsRead(Request request) => request.Method == RequestMethod.Get || request.Method == RequestMethod.Head;

    private T Counted<T>(T options, Action<HttpMessage> count)
        where T : ClientOptions
    {
        options.AddPolicy(new Counting(this, count), HttpPipelinePosition.PerRetry);
        return options;
    }

    private void CountTable(HttpMessage message)
    {
        var isRead = IsRead(message.Request);
        var rows = isRead ? TableRows.In(message.Response) : TableRows.In(message.Request);
        Add(StorageUse.None with
        {
            TableReads = isRead ? 1 : 0,
            TableWrites = isRead ? 0 : 1,
            RowsRead = isRead ? rows : 0,
            RowsWritten = isRead ? 0 : rows,
        });
        if (TableRows.PartitionOf(message.Request) is not { } partition) return;
        lock (_lock) _partitions[partition] = _partitions.GetValueOrDefault(partition) + Math.Max(rows, 1);
    }

    // Listing is charged as writing.
    private void CountBlob(HttpMessage message)
    {
        var isRead = IsRead(message.Request) && !message.Request.Uri.Query.Contains("comp=list", StringComparison.Ordinal);
        Add(StorageUse.None with { BlobReads = isRead ? 1 : 0, BlobWrites = isRead ? 0 : 1 });
    }

    // But for the numbers of messages that were given up, the app only sends.
    private void CountQueue(HttpMessage message)
    {
        if (!IsRead(message.Request)) Add(StorageUse.None with { Messages = 1 });
    }

    private void Add(StorageUse one)
    {
        lock (_lock) _use = _use.Plus(one, 1);
    }

    private long Begin()
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            if (_underWay++ == 0) _busySince = now;
            return now;
        }
    }

    private void End(long begun)
    {
        lock (_lock)
        {
            _requestSeconds += Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (--_underWay == 0) _busySeconds += Stopwatch.GetElapsedTime(_busySince).TotalSeconds;
        }
    }

    private sealed class Counting(StorageCalls calls, Action<HttpMessage> count) : HttpPipelinePolicy
    {
        // The key ring alone is read and written so.
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var begun = calls.Begin();
            try
            {
                await ProcessNextAsync(message, pipeline);
            }
            finally
            {
                calls.End(begun);
            }

            count(message);
        }
    }
}
