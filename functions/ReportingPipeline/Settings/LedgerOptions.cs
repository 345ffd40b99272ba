using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Settings;

/// <summary>How owed reports are followed up; the settings <c>Ledger__…</c>.</summary>
public sealed class LedgerOptions
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Ledger";

    /// <summary>How many days after it is owed a report that has not arrived is logged as an error, every day; 0 to 366.</summary>
    [Range(0, 366)]
    public int OverdueDays { get; set; } = 30;
}
