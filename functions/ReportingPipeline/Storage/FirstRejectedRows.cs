using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// The first of any number of rejected rows, by source partition key and then by source row key, both ordinal. It never holds
/// more than it shall keep, and in which order rows are added makes no difference.
/// </summary>
/// <param name="most">How many rows are kept, 0 or more.</param>
internal sealed class FirstRejectedRows(int most)
{
    // The last of the rows that are kept comes out of it first.
    private readonly PriorityQueue<RejectedRow, RejectedRow> _kept = new(Comparer<RejectedRow>.Create((one, other) => Compare(other, one)));

    /// <summary>Adds a row, and lets go of the last one if there are too many.</summary>
    public void Add(RejectedRow row)
    {
        if (_kept.Count < most) _kept.Enqueue(row, row);
        else _kept.EnqueueDequeue(row, row);
    }

    /// <summary>The rows that are kept, in order.</summary>
    public IReadOnlyList<RejectedRow> InOrder() =>
        [.. _kept.UnorderedItems.Select(item => item.Element).Order(Comparer<RejectedRow>.Create(Compare))];

    private static int Compare(RejectedRow one, RejectedRow other)
    {
        var byPartition = string.CompareOrdinal(one.PartitionKey, other.PartitionKey);
        return byPartition != 0 ? byPartition : string.CompareOrdinal(one.RowKey, other.RowKey);
    }
}
