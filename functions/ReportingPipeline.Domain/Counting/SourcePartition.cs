using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Counting;

/// <summary>A partition of the source table: <c>{centre}|{yyyy-MM}</c>.</summary>
/// <param name="Key">The partition key as it stands.</param>
/// <param name="Month">The month it names; null if it names none.</param>
public sealed record SourcePartition(string Key, YearMonth? Month)
{
    /// <summary>What stands between centre and month.</summary>
    public const char Separator = '|';

    /// <summary>The partition of a centre's month.</summary>
    public static SourcePartition Of(string centreId, YearMonth month) => new($"{centreId}{Separator}{month}", month);

    /// <summary>Reads a partition key; the month is null unless a centre, the separator and <c>yyyy-MM</c> are all there is.</summary>
    public static SourcePartition Parse(string key)
    {
        var separator = key.IndexOf(Separator, StringComparison.Ordinal);
        return new SourcePartition(key, YearMonth.TryParse(key[(separator + 1)..], out var month) && separator > 0 ? month : null);
    }
}
