using Azure;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Storage;

/// <summary>Which collected counts of a centre are current.</summary>
/// <param name="DataAsOf">What was registered before this instant is counted.</param>
/// <param name="CountingRules">The rules that the counts were made by; counts made by others are made anew.</param>
/// <param name="Years">The years that have counts.</param>
/// <param name="ETag">The version that was read; null if nothing has been collected yet.</param>
public sealed record CurrentCounts(
    DateTimeOffset DataAsOf, string CountingRules, IReadOnlyDictionary<int, CurrentYear> Years, ETag? ETag)
{
    /// <summary>A centre from which nothing has been collected.</summary>
    public static readonly CurrentCounts None = new(DateTimeOffset.MinValue, "", new Dictionary<int, CurrentYear>(), null);

    /// <summary>The years that are deleted, and neither read nor counted again; null if none is.</summary>
    public DeletedYears? Deleted { get; init; }

    /// <summary>Whether a partition's month is deleted.</summary>
    public bool IsDeleted(SourcePartition partition) => partition.Month is { } month && Deleted?.Holds(month) == true;

    /// <summary>When a partition was last read and where its rejected rows are; null if it never was.</summary>
    public CurrentPartition? Find(SourcePartition partition) =>
        Years.TryGetValue(YearCounts.YearOf(partition), out var year)
        && year.Partitions.TryGetValue(CurrentPartition.NameOf(partition), out var current)
            ? current
            : null;
}

/// <summary>Which counts of one year are current.</summary>
/// <param name="Generation">The generation of its rows.</param>
/// <param name="ContentHash">The hash of its counts.</param>
/// <param name="Partitions">Its source partitions, by <see cref="CurrentPartition.NameOf"/>.</param>
/// <param name="ETag">The version that was read; null for a year that is new.</param>
public sealed record CurrentYear(
    string Generation, string ContentHash, IReadOnlyDictionary<string, CurrentPartition> Partitions, ETag? ETag)
{
    /// <summary>The municipality codes that its visits are counted by: those, valid in it, of the municipalities that have any.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}

/// <summary>What is known of a source partition since it was last read.</summary>
/// <param name="ReadAt">When that reading began, by our clock.</param>
/// <param name="RejectedGeneration">The generation of its rejected rows; null if it has none.</param>
public sealed record CurrentPartition(DateTimeOffset ReadAt, string? RejectedGeneration)
{
    /// <summary>The name under which a partition is kept: its month, or one common name for all that name none.</summary>
    public static string NameOf(SourcePartition partition) => partition.Month?.ToString() ?? "none";
}
