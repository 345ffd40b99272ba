using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Counts one source partition while its pages arrive, and lists the rows that it rejects as it goes.</summary>
internal sealed class PartitionReader(VisitTable visits, RejectedVisitsTable rejectedVisits, SourceScope scope, string generation)
{
    private const int RowsListedAtOnce = 100;

    private readonly VisitContract _contract = new(scope.Centre);

    /// <summary>Reads the partition; memory grows with its users and not with its visits.</summary>
    public async Task<PartitionRead> ReadAsync(SourcePartition partition, CancellationToken cancellationToken)
    {
        var counter = new PartitionCounter(partition);
        var unlisted = new List<RejectedRow>(RowsListedAtOnce);
        var (rows, rejected) = (0, 0);
        await foreach (var row in visits.ReadAsync(partition, cancellationToken))
        {
            rows++;
            var read = _contract.Read(row, partition);
            if (read.Visit is not null) counter.Add(read.Visit);
            if (read.Rejection is not { } reason) continue;

            rejected++;
            counter.Reject(reason);
            unlisted.Add(new RejectedRow(row.PartitionKey, row.RowKey, reason));
            if (unlisted.Count == RowsListedAtOnce) await ListAsync();
        }

        await ListAsync();
        return new PartitionRead(counter.ToCounts(), rows, rejected);

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
