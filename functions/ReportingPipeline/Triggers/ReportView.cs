using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>A report as it is shown over HTTP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">requested, built or failed.</param>
/// <param name="Revision">1 for the first release.</param>
/// <param name="RequestedAt">When it was last put on the queue.</param>
/// <param name="Attempts">How often building it was tried.</param>
/// <param name="LastError">What went wrong the last time.</param>
/// <param name="Workbook">The finished workbook.</param>
public sealed record ReportView(
    string Id, string State, int Revision, DateTimeOffset RequestedAt, int Attempts, string? LastError, BuiltWorkbook? Workbook)
{
    /// <summary>Shows a report.</summary>
    public static ReportView Of(Report report) => new(
        report.Id.ToString(),
        StateOf(report.State),
        report.Revision,
        report.RequestedAt,
        report.Attempts,
        report.LastError,
        report.Workbook);

    internal static string StateOf(ReportState state) => state switch
    {
        ReportState.Requested => "requested",
        ReportState.Built => "built",
        _ => "failed",
    };
}

/// <summary>All reports of a period as they are shown over HTTP.</summary>
/// <param name="Id">The id that stands for all of them.</param>
/// <param name="State">failed if one is, else requested if one is, else built.</param>
/// <param name="Reports">The reports.</param>
public sealed record PeriodView(string Id, string State, IReadOnlyList<ReportView> Reports)
{
    /// <summary>Shows the reports of a period, of which there is at least one.</summary>
    public static PeriodView Of(string periodId, IReadOnlyCollection<Report> reports)
    {
        var states = reports.Select(report => report.State).ToHashSet();
        var state = states.Contains(ReportState.Failed) ? ReportState.Failed
            : states.Contains(ReportState.Requested) ? ReportState.Requested
            : ReportState.Built;
        return new PeriodView(periodId, ReportView.StateOf(state), [.. reports.Select(ReportView.Of)]);
    }
}
