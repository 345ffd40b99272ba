using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>A period whose reports are built and wait for the centre's staff, who decide about all recipients alike.</summary>
/// <param name="Period">The period.</param>
/// <param name="Reports">The reports that wait, at least one.</param>
public sealed record WaitingPeriod(ReportingPeriod Period, IReadOnlyList<LedgerEntry> Reports)
{
    /// <summary>What was found and is not explained, each once for however many reports it was found.</summary>
    public IReadOnlyList<RecordedCheck> Unexplained { get; } =
    [
        .. Reports.SelectMany(report => report.Checks).Where(check => !check.IsSettled).DistinctBy(check => (check.Kind, check.Figures)),
    ];

    /// <summary>Whether somebody holds any of them back.</summary>
    public bool IsHeld => Reports.Any(report => report.IsHeld);

    /// <summary>Tells what waits from what waited before: the period, and what was found in it.</summary>
    public string Fingerprint => $"{Period.Key}:{Convert.ToHexStringLower(HashOfFindings())[..16]}";

    /// <summary>The periods of a centre that wait, in order of time.</summary>
    public static IReadOnlyList<WaitingPeriod> Of(Centre centre, IEnumerable<LedgerEntry> entries) =>
    [
        .. entries
            .Where(entry => entry is { State: ReportState.Checking, IsReleased: false, Id.IsPreview: false })
            .GroupBy(entry => entry.Id.Report.PeriodKey)
            .Select(reports => (Period: centre.Calendar.TryParse(reports.Key), Reports: reports.ToList()))
            .Where(waiting => waiting.Period is not null)
            .Select(waiting => new WaitingPeriod(waiting.Period!, waiting.Reports))
            .OrderBy(waiting => waiting.Period.FirstDay),
    ];

    /// <summary>When the last of them approves itself; null as long as something is unexplained or somebody holds one.</summary>
    public DateTimeOffset? ApprovesItselfAt(Centre centre) => Unexplained.Count > 0 || IsHeld
        ? null
        : Reports.Max(report => report.Workbook!.BuiltAt).AddDays(centre.ApprovalDays);

    private byte[] HashOfFindings() =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Unexplained.Select(check => $"{check.Kind} {check.Figures}").Order())));
}
