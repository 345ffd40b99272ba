using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// Decides what is to be done next, from nothing but an entry, its centre and the clock;
/// so it never matters which runs there were.
/// </summary>
public static class NextStep
{
    /// <summary>The next step.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="centre">Its centre; null if it is no longer configured.</param>
    /// <param name="collected">How far its visits have been collected, and which are deleted.</param>
    /// <param name="correctedAt">When corrections of its centre's books were last taken up; null if none ever were.</param>
    /// <param name="now">The present instant.</param>
    public static ReportStep Of(
        LedgerEntry entry, Centre? centre, CollectedExtent collected, DateTimeOffset? correctedAt, DateTimeOffset now)
    {
        if (entry.NotBefore > now) return ReportStep.None;
        if (!entry.IsReleased) return BeforeRelease(entry, centre, collected.DataAsOf, now);
        if (entry.Release is null) return ReportStep.Publish;
        if (entry.Outbox.Any(row => IsDue(row, now))) return ReportStep.Deliver;
        return !entry.IsSuperseded && centre is not null && correctedAt is { } instant && IsToBeCompared(entry, centre, instant)
            ? ReportStep.Compare
            : ReportStep.None;
    }

    /// <summary>When the next step can be taken, which may have passed; null if only a person or a new day brings it.</summary>
    public static DateTimeOffset? NotBefore(LedgerEntry entry) => entry.IsReleased && entry.NotBefore is null
        ? entry.Outbox
            .Where(row => row.State is OutboxState.Waiting or OutboxState.HandingOver)
            .Min(row => (DateTimeOffset?)(row.NotBefore ?? row.ChangedAt))
        : entry.NotBefore;

    /// <summary>Whether a channel is to be seen to: it waits to be handed over, or was left by a run that died over it.</summary>
    public static bool IsDue(OutboxRow row, DateTimeOffset now) =>
        row.State is OutboxState.Waiting or OutboxState.HandingOver && !(row.NotBefore > now);

    /// <summary>Whether a period has been collected to its end.</summary>
    public static bool IsCollected(Centre centre, RevisionId id, DateTimeOffset? collectedAt) =>
        collectedAt is { } instant
        && (id.IsPreview || centre.Calendar.TryParse(id.Report.PeriodKey) is not { } period || period.LastDay < LocalTime.DateOf(instant));

    private static ReportStep BeforeRelease(LedgerEntry entry, Centre? centre, DateTimeOffset? collectedAt, DateTimeOffset now)
    {
        // A centre that has left the configuration is for the building to explain.
        if (entry.State != ReportState.Checking)
        {
            return centre is null || IsCollected(centre, entry.Id, collectedAt) ? ReportStep.Build : ReportStep.None;
        }

        if (entry.Id.IsPreview || centre is null) return ReportStep.None;

        // Instead of being explained, what was found may have been put right.
        if (entry.IsHeld || !entry.Checks.All(check => check.IsSettled))
        {
            return entry.Workbook!.DataAsOf < collectedAt ? ReportStep.Refresh : ReportStep.None;
        }

        return entry.Workbook!.BuiltAt.AddDays(centre.ApprovalDays) <= now ? ReportStep.Approve : ReportStep.None;
    }

    // By which corrections it agrees with, and not by when it was released, as clocks differ. A period of a former calendar has no window.
    private static bool IsToBeCompared(LedgerEntry entry, Centre centre, DateTimeOffset correctedAt) =>
        !(correctedAt <= entry.ComparedAt)
        && centre.Calendar.TryParse(entry.Id.Report.PeriodKey) is { } period
        && LocalTime.DateOf(correctedAt) <= RevisionDates.LastDay(centre, period);
}
