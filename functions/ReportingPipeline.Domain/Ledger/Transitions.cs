using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// Every way in which an entry can change: <c>owed → building → checking → approved → delivering → delivered</c>, with
/// <c>failed</c> beside it. Each takes an entry and gives the next one; none does anything by itself.
/// </summary>
public static class Transitions
{
    /// <summary>A revision that is owed and not in the ledger yet.</summary>
    public static LedgerChange Owe(RevisionId id, DateOnly owedFrom, DateTimeOffset now, string who, string why) => new(
        new LedgerEntry { Id = id, State = ReportState.Owed, OwedFrom = owedFrom, ChangedAt = now }, who, why);

    /// <summary>Somebody begins to build it; until <paramref name="leaseEnds"/> nobody else does.</summary>
    public static LedgerChange BeginBuilding(this LedgerEntry entry, DateTimeOffset leaseEnds, DateTimeOffset now) => By(
        entry with { State = ReportState.Building, NotBefore = leaseEnds, ChangedAt = now }, "Building begun");

    /// <summary>Its workbook is there and has been checked.</summary>
    public static LedgerChange FinishBuilding(
        this LedgerEntry entry, BuiltReport built, DateTimeOffset now) => By(
        entry with
        {
            State = ReportState.Checking,
            MadeFrom = built.MadeFrom,
            Workbook = built.Workbook,
            Totals = built.Totals,
            Checks = built.Checks,
            Attempts = 0,
            LastError = null,
            NotBefore = null,
            ChangedAt = now,
        },
        $"Built {built.Workbook.BlobName}; "
        + $"{built.Checks.Count(check => !check.IsSettled)} of {built.Checks.Count} checks want an explanation");

    /// <summary>The entry while it is built, held for longer; null if it is not held until <paramref name="until"/> any more.</summary>
    public static LedgerEntry? RenewBuilding(this LedgerEntry entry, DateTimeOffset until, DateTimeOffset next) =>
        entry.State == ReportState.Building && entry.NotBefore == until ? entry with { NotBefore = next } : null;

    /// <summary>
    /// Building it failed; it is tried again after <paramref name="retryAt"/>, from what is then frozen: what this attempt has frozen
    /// may be why it failed.
    /// </summary>
    public static LedgerChange FailBuilding(this LedgerEntry entry, string reason, DateTimeOffset retryAt, DateTimeOffset now) => By(
        entry with
        {
            State = ReportState.Failed,
            MadeFrom = null,
            Draft = entry.Draft + 1,
            Attempts = entry.Attempts + 1,
            LastError = reason,
            NotBefore = retryAt,
            ChangedAt = now,
        },
        $"Building failed: {reason}");

    /// <summary>What failed is to be tried again at once, since what it may have failed by has been changed.</summary>
    public static LedgerChange TryAgain(this LedgerEntry entry, DateTimeOffset now) => By(
        entry with { NotBefore = null, ChangedAt = now },
        "To be tried again, as the configuration or the counts have changed since it failed");

    /// <summary>
    /// It is built, and a later step of it failed, which is tried again after <paramref name="retryAt"/>;
    /// it stays what it is.
    /// </summary>
    public static LedgerChange FailStep(this LedgerEntry entry, string reason, DateTimeOffset retryAt, DateTimeOffset now) => By(
        entry with { Attempts = entry.Attempts + 1, LastError = reason, NotBefore = retryAt, ChangedAt = now },
        $"Failed: {reason}");

    /// <summary>It is to be built from counts that are frozen anew.</summary>
    public static LedgerChange FreezeAnew(this LedgerEntry entry, string who, string why, DateTimeOffset now) => new(
        entry with
        {
            State = ReportState.Building,
            MadeFrom = null,
            Draft = entry.Draft + 1,
            NotBefore = null,
            ChangedAt = now,
        },
        who,
        why);

    /// <summary>
    /// Its workbook is to be written anew, since an attempt that ended, by another version of the program, has left files that say
    /// something else.
    /// </summary>
    public static LedgerChange WriteAnew(this LedgerEntry entry, DateTimeOffset now) => By(
        entry with { State = ReportState.Building, Draft = entry.Draft + 1, NotBefore = null, ChangedAt = now },
        "To be written anew, as an attempt that ended has left other files");

    /// <summary>The staff explain a check; the workbook is written again with the explanation in its notes.</summary>
    public static LedgerChange Explain(this LedgerEntry entry, RecordedCheck check, Decision explanation) => new(
        entry with
        {
            State = ReportState.Building,
            Draft = entry.Draft + 1,
            Checks = [.. entry.Checks.Select(other => other == check ? check with { Explanation = explanation } : other)],
            NotBefore = null,
            ChangedAt = explanation.At,
        },
        explanation.Name,
        $"Explained {EnumText.Of(check.Kind)}: {explanation.Comment}");

    /// <summary>Somebody holds it back until it is approved by a person.</summary>
    public static LedgerChange HoldBack(this LedgerEntry entry, Decision hold) => new(
        entry with { Hold = hold, ChangedAt = hold.At }, hold.Name, hold.Comment is null ? "Held" : $"Held: {hold.Comment}");

    /// <summary>It is released: its file is final, and it gets an outbox row for each channel of its recipient.</summary>
    public static LedgerChange Approve(this LedgerEntry entry, Recipient recipient, Decision approval) => new(
        entry with
        {
            State = ReportState.Approved,
            Hold = null,
            Approval = approval,
            Attempts = 0,
            LastError = null,
            NotBefore = null,
            Outbox = [.. recipient.Channels.Select(channel => OutboxRow.New(channel, approval.At))],
            ChangedAt = approval.At,
        },
        approval.Name,
        approval.Comment is null ? "Approved" : $"Approved: {approval.Comment}");

    /// <summary>Its files are written; from now on it can be delivered.</summary>
    public static LedgerChange FinishPublishing(this LedgerEntry entry, BuiltWorkbook release, DateTimeOffset now) => By(
        Onward(entry, now) with { Release = release, LastError = null }, $"Published {release.BlobName}");

    /// <summary>
    /// Its files are to be written anew, since an attempt that ended,
    /// by another version of the program, has left others.
    /// </summary>
    public static LedgerChange PublishAnew(this LedgerEntry entry, DateTimeOffset now) => By(
        Onward(entry, now) with { Publication = entry.Publication + 1 },
        "To be published anew, as an attempt that ended has left other files");

    /// <summary>
    /// Somebody has what failed tried again at once: building it, or the channels through which it did not arrive; its state
    /// follows from the channels, so what has arrived through all of them stays delivered.
    /// </summary>
    public static LedgerChange Retry(this LedgerEntry entry, string who, DateTimeOffset now)
    {
        var outbox = entry.Outbox
            .Select(row => row.HasFailed
                ? row with { State = OutboxState.Waiting, Attempts = 0, NotBefore = null, ChangedAt = now }
                : row)
            .ToList();
        return new LedgerChange(
            entry with
            {
                State = entry.IsReleased ? DeliveryTransitions.StateOf(outbox) : entry.State,
                NotBefore = null,
                Outbox = outbox,
                ChangedAt = now,
            },
            who,
            "To be tried again");
    }

    /// <summary>Corrections were taken up, and no figure that it prints is another.</summary>
    public static LedgerChange FindUnchanged(this LedgerEntry entry, DateTimeOffset? correctedAt, DateTimeOffset now) => By(
        Onward(entry, now) with { ComparedAt = correctedAt }, "Compared with the corrected books: every figure stands");

    /// <summary>Corrections were taken up, and figures that it prints differ: a further revision is owed in its place.</summary>
    public static IReadOnlyList<LedgerChange> Revise(this LedgerEntry entry, int figures, DateOnly today, DateTimeOffset now) =>
    [
        By(
            Onward(entry, now) with { ComparedAt = now, IsSuperseded = true },
            $"Compared with the corrected books: {figures} figures differ"),
        Follow(entry, Owe(
            entry.Id.Next(),
            today,
            now,
            Decision.System,
            $"Owed, since {figures} figures differ from revision {entry.Id.Revision}")),
    ];

    // What was explained once need not be explained again, as long as the check finds the same figures.
    private static LedgerChange Follow(LedgerEntry earlier, LedgerChange next) =>
        next with { Entry = next.Entry with { Checks = earlier.Checks } };

    // A step has been taken, so whatever failed before it has been made up for.
    internal static LedgerEntry Onward(LedgerEntry entry, DateTimeOffset now) =>
        entry with { Attempts = 0, NotBefore = null, ChangedAt = now };

    private static LedgerChange By(LedgerEntry entry, string what) => new(entry, Decision.System, what);
}
