using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Counts one source partition while its pages arrive, and lists the rows that it rejects as it goes.</summary>
internal sealed class PartitionReader(
    VisitTable visits, RejectedVisitsTable rejectedVisits, SourceScope scope, string generation, DateTimeOffset now)
{
    private const int RowsListedAtOnce = 100;

    private readonly VisitContract _contract = new(scope.Centre, now);

    /// <summary>Reads the partition; memory grows with its users and their days, and not with its rows.</summary>
    public async Task<PartitionRead> ReadAsync(SourcePartition partition, CancellationToken cancellationToken)
    {
        var counter = new PartitionCounter(partition);
        var unlisted = new List<RejectedRow>(RowsListedAtOnce);
        var (rows, rejected) = (0, 0);
        await foreach (var row in visits.ReadAsync(partition, cancellationToken))
        {
            rows++;
            var read = _contract.Read(row, partition);
            if (read.Rejection is { } reason) await RejectAsync(row.RowKey, reason);
            if (read.Visit is { } visit && counter.Add(visit) is { } other) await RejectAsync(other.RowKey, RejectionReason.DuplicateVisit);
        }

        await ListAsync();
        return new PartitionRead(counter.ToCounts(), rows, rejected);

        async Task RejectAsync(string rowKey, RejectionReason reason)
        {
            rejected++;
            counter.Reject(reason);
            unlisted.Add(new RejectedRow(partition.Key, rowKey, reason));
            if (unlisted.Count == RowsListedAtOnce) await ListAsync();
        }

        async Task ListAsync()
        {
            await rejectedVisits.WriteAsync(scope.Id, partition, generation, unlisted, cancellationToken);
            unlisted.Clear();
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
}
