using ReportingPipeline.Domain.Checks;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>One revision of one report in the ledger: what has become of it, and what shall happen next.</summary>
public sealed record LedgerEntry
{
    /// <summary>Which revision of which report.</summary>
    public required RevisionId Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required ReportState State { get; init; }

    /// <summary>The first day on which it was owed.</summary>
    public required DateOnly OwedFrom { get; init; }

    /// <summary>When the entry was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The name of what its draft was made from; null before it is built, and once it is to be made from newer counts.</summary>
    public string? MadeFrom { get; init; }

    /// <summary>Which of the revision's files it is, from 1; an explanation is printed in a new one.</summary>
    public int Draft { get; init; } = 1;

    /// <summary>The draft, for the centre's own staff; null until it is built.</summary>
    public BuiltWorkbook? Workbook { get; init; }

    /// <summary>Which attempt to write its released files it is, from 1.</summary>
    public int Publication { get; init; } = 1;

    /// <summary>The released workbook, which recipients get; null until it is released and written.</summary>
    public BuiltWorkbook? Release { get; init; }

    /// <summary>The sums of the reported period as they are printed; null until it is built.</summary>
    public PrintedTotals? Totals { get; init; }

    /// <summary>What the checks found; none before it is built.</summary>
    public IReadOnlyList<RecordedCheck> Checks { get; init; } = [];

    /// <summary>Who holds it back; null if nobody does.</summary>
    public Decision? Hold { get; init; }

    /// <summary>Who released it; null until it is released.</summary>
    public Decision? Approval { get; init; }

    /// <summary>The outbox: one row for each channel; none before it is released.</summary>
    public IReadOnlyList<OutboxRow> Outbox { get; init; } = [];

    /// <summary>How often in a row building, refreshing or approving it has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>What went wrong the last time, in plain words; null if nothing did.</summary>
    public string? LastError { get; init; }

    /// <summary>Until when nothing shall be done: another run works on it, or it waits after a failure; null for no such time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// When the latest of those corrections of the books were taken up that its figures are known to agree with, since it was released or
    /// compared; null if none were.
    /// </summary>
    public DateTimeOffset? ComparedAt { get; init; }

    /// <summary>
    /// The earlier period that keeps it from being released; null if none does, and as long as nobody has looked:
    /// it is not stored.
    /// </summary>
    public string? WaitsFor { get; init; }

    /// <summary>Whether it waits for its period to be collected to its end; not kept, but found when it is looked at.</summary>
    public bool WaitsToBeCollected { get; init; }

    /// <summary>Whether a later revision has taken its place.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>How many events its history has.</summary>
    public int Events { get; init; }

    /// <summary>The version that was read; null for an entry that is not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it may be delivered, and so its file is final.</summary>
    public bool IsReleased => Approval is not null;

    /// <summary>Whether a run has begun to build it or to hand it over, and has not finished.</summary>
    public bool IsInHand => State == ReportState.Building || Outbox.Any(row => row.State == OutboxState.HandingOver);

    /// <summary>Whether a check, or a person, keeps it from being approved.</summary>
    public bool IsHeld => Hold is not null || Checks.Any(check => check.Holds);

    /// <summary>
    /// What the staff have said to a finding, be it worded as it may: to the same check of the same figures;
    /// null if nothing.
    /// </summary>
    public Decision? Explanation(Finding finding) =>
        Checks.FirstOrDefault(check => check.Kind == finding.Kind && check.Figures == finding.Figures)?.Explanation;
}
