using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Counts source partitions while their pages arrive, and lists the rows that it rejects as it goes.</summary>
internal sealed class PartitionReader(
    RejectedVisitsTable rejectedVisits, SourceScope scope, string generation, DateTimeOffset now)
{
    private const int RowsListedAtOnce = 100;

    private readonly VisitContract _contract = new(scope.Centre, now);

    /// <summary>
    /// Counts rows, all of a partition one after the other; memory grows with the users of one partition and their days, and not with
    /// rows.
    /// </summary>
    public async IAsyncEnumerable<PartitionRead> ReadAsync(
        IAsyncEnumerable<TableEntity> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Reading? reading = null;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.PartitionKey != reading?.Partition.Key)
            {
                if (reading is not null) yield return await reading.EndAsync();
                reading = Begin(scope.Parse(row.PartitionKey));
            }

            await reading.AddAsync(row);
        }

        if (reading is not null) yield return await reading.EndAsync();

        Reading Begin(SourcePartition partition) => new(
            partition, _contract, rejected => rejectedVisits.WriteAsync(scope.Id, partition, generation, rejected, cancellationToken));
    }

    private sealed class Reading(SourcePartition partition, VisitContract contract, Func<IReadOnlyList<RejectedRow>, Task> listAsync)
    {
        private readonly PartitionCounter _counter = new(partition);
        private readonly List<RejectedRow> _unlisted = new(RowsListedAtOnce);
        private int _rows;
        private int _rejected;

        public SourcePartition Partition => partition;

        public async Task AddAsync(TableEntity row)
        {
            _rows++;
            var read = contract.Read(row, partition);
            if (read.Rejection is { } reason) Reject(row.RowKey, reason);
            if (read.Visit is { } visit && _counter.Add(visit) is { } other) Reject(other.RowKey, RejectionReason.DuplicateVisit);
            if (_unlisted.Count >= RowsListedAtOnce) await ListAsync();
        }

        public async Task<PartitionRead> EndAsync()
        {
            await ListAsync();
            return new PartitionRead(_counter.ToCounts(), _rows, _rejected);
        }

        private void Reject(string rowKey, RejectionReason reason)
        {
            _rejected++;
            _counter.Reject(reason);
            _unlisted.Add(new RejectedRow(partition.Key, rowKey, reason));
        }

        private async Task ListAsync()
        {
            await listAsync(_unlisted);
            _unlisted.Clear();
        }
    }
}

/// <summary>A source partition as it was just read.</summary>
/// <param name="Counts">What it adds to the counts.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="RowsRejected">Those of them that broke the contract.</param>
internal sealed record PartitionRead(PartitionCounts Counts, int Rows, int RowsRejected)
{
    /// <summary>The partition.</summary>
    public SourcePartition Partition => Counts.Partition;

    /// <summary>A partition in which no row was found.</summary>
    public static PartitionRead Empty(SourcePartition partition) => new(new PartitionCounter(partition).ToCounts(), 0, 0);
}
