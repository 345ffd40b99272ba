using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Settings;

/// <summary>How long visits are kept; the settings <c>Retention__…</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Retention";

    /// <summary>
    /// How many months a calendar year's visits are kept after the last report that has figures from it can be revised;
    /// 1 to 120.
    /// </summary>
    [Range(1, 120)]
    public int KeepMonths { get; set; } = 12;

    /// <summary>Whether it is only recorded what would be deleted; <c>false</c> deletes it, which cannot be undone.</summary>
    public bool DryRun { get; set; } = true;
}
