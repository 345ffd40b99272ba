using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// Why a report has not arrived, in words for those who look after the app: with no figure of the report, and with nobody's name or
/// address, as it is logged.
/// </summary>
public static class OverdueReason
{
    /// <summary>The last error if there is one, else what an entry that has not arrived waits for.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="collectedAt">Up to when the centre's visits are collected; null if nothing has been collected yet.</param>
    public static string Of(LedgerEntry entry, Centre centre, DateTimeOffset? collectedAt) => entry switch
    {
        { IsReleased: true } => OfOutbox(entry.Outbox),
        { LastError: { Length: > 0 } error } => error,
        { State: ReportState.Checking } => OfChecks(entry, centre),
        _ when !NextStep.IsCollected(centre, entry.Id, collectedAt) => OfCollecting(entry.Id.Report.PeriodKey, collectedAt),
        { State: ReportState.Building } => $"Being built since {Instant(entry.ChangedAt)}",
        _ => "Nothing has been done yet",
    };

    private static string OfOutbox(IReadOnlyList<OutboxRow> outbox)
    {
        var channels = outbox.Where(row => !row.HasArrived).Select(OfChannel).DefaultIfEmpty("there is no channel");
        return $"Being delivered: {string.Join("; ", channels)}";
    }

    private static string OfChannel(OutboxRow row) =>
        $"{row.Key} {StateOf(row)}";

    private static string StateOf(OutboxRow row) => row.State switch
    {
        OutboxState.Waiting => "waits to be handed over",
        OutboxState.HandingOver => "is being handed over",
        OutboxState.HandedOver => "waits to be dispatched by hand",
        OutboxState.Rejected => "was rejected",
        OutboxState.Bounced => "came back",
        OutboxState.Uncertain => "may or may not have been handed over",
        OutboxState.Failed => "could not be handed over",
        _ => "has arrived",
    };

    // A person's hold and several checks may keep back one report, and each of them has to be seen to.
    private static string OfChecks(LedgerEntry entry, Centre centre)
    {
        var stopping = entry.Checks.Where(check => check.Holds).Select(check => check.WithoutFigures).ToList();
        var unexplained = entry.Checks.Where(check => !check.IsSettled && !check.Holds).Select(check => check.WithoutFigures).ToList();
        var reasons = new List<string>();
        if (entry.Hold is { } hold) reasons.Add($"Held by a person since {Day(hold.At)}");
        if (stopping.Count > 0) reasons.Add($"Held by a check: {string.Join(' ', stopping)}");
        if (unexplained.Count > 0) reasons.Add($"Waiting for an explanation: {string.Join(' ', unexplained)}");
        if (reasons.Count == 0) reasons.Add(OfWaiting(entry, centre));
        return string.Join(". ", reasons.Select(reason => reason.TrimEnd('.')));
    }

    private static string OfWaiting(LedgerEntry entry, Centre centre) => entry.WaitsFor is { } earlier
        ? $"Waiting for the earlier period {earlier}, which its release closes as well: no report of it is built and explained yet"
        : $"Waiting for approval until {Day(entry.Workbook!.BuiltAt.AddDays(centre.ApprovalDays))}";

    private static string OfCollecting(string periodKey, DateTimeOffset? collectedAt) => collectedAt is { } instant
        ? $"{periodKey} is not collected to its end, but up to {Instant(instant)}"
        : $"{periodKey} is not collected to its end: nothing has been collected yet";

    private static string Day(DateTimeOffset instant) => LocalTime.DateOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
