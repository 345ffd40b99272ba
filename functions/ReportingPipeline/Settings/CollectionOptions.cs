using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Settings;

/// <summary>How visits are collected; the settings <c>Collection__…</c>.</summary>
public sealed class CollectionOptions
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Collection";

    /// <summary>
    /// How far before the last reading a change still counts as new, since the storage service's clock and ours differ;
    /// 0 to 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan TimestampOverlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many years or months of a centre are read at once, 1 to 256.</summary>
    [Range(1, 256)]
    public int ParallelReads { get; set; } = 32;
}
