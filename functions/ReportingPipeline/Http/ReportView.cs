using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Http;

/// <summary>A revision of a report as it is shown over HTTP.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Revision">1 for the first release; 0 for a preview.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Status">What it waits for, in words.</param>
/// <param name="OwedFrom">The first day on which it was owed.</param>
/// <param name="ChangedAt">When it came to this state.</param>
/// <param name="Attempts">How often in a row building it has failed.</param>
/// <param name="LastError">What went wrong the last time.</param>
/// <param name="RetryAt">When it is tried again; null if nothing is waited for.</param>
/// <param name="Draft">The draft, which is the centre's own; null until it is built.</param>
/// <param name="Workbook">The released workbook, as recipients get it; null until it is released and written.</param>
/// <param name="Checks">What the checks found.</param>
/// <param name="Hold">Who holds it back.</param>
/// <param name="Approval">Who released it.</param>
/// <param name="Deliveries">How far it has come in each channel.</param>
public sealed record ReportView(
    string Id,
    int Revision,
    ReportState State,
    string Status,
    DateOnly OwedFrom,
    DateTimeOffset ChangedAt,
    int Attempts,
    string? LastError,
    DateTimeOffset? RetryAt,
    BuiltWorkbook? Draft,
    BuiltWorkbook? Workbook,
    IReadOnlyList<CheckView> Checks,
    Decision? Hold,
    Decision? Approval,
    IReadOnlyList<DeliveryView> Deliveries)
{
    /// <summary>Shows a revision to everybody: what its checks found without the figures.</summary>
    public static ReportView Of(LedgerEntry entry) => Of(entry, check => check.WithoutFigures);

    /// <summary>Shows a revision to the centre's own staff: what its checks found with the figures.</summary>
    public static ReportView Internal(LedgerEntry entry) => Of(entry, check => check.Sentence);

    private static ReportView Of(LedgerEntry entry, Func<RecordedCheck, string> finding) => new(
        entry.Id.Report.ToString(),
        entry.Id.Revision,
        entry.State,
        StatusText.Of(entry),
        entry.OwedFrom,
        entry.ChangedAt,
        entry.Attempts,
        entry.LastError,
        entry.State == ReportState.Failed ? NextStep.NotBefore(entry) : null,
        entry.Workbook,
        entry.Release,
        [
            .. entry.Checks.Select(check => new CheckView(check.Kind, check.Verdict, finding(check), check.Explanation)),
        ],
        entry.Hold,
        entry.Approval,
        [.. entry.Outbox.Select(row => DeliveryView.Of(new OutboxId(entry.Id, row.Key), row))]);
}

/// <summary>What a check found.</summary>
/// <param name="Check">The word by which it is explained.</param>
/// <param name="Verdict">What the check says of the report.</param>
/// <param name="Finding">The finding in a Norwegian sentence.</param>
/// <param name="Explanation">What the staff say to it.</param>
public sealed record CheckView(CheckKind Check, Verdict Verdict, string Finding, Decision? Explanation);

/// <summary>How far a report has come in one channel.</summary>
/// <param name="Id">The id under which it can be settled.</param>
/// <param name="Channel">email or drop.</param>
/// <param name="Address">The e-mail address; null in a channel without an address, such as the drop.</param>
/// <param name="State">How far it has come.</param>
/// <param name="ChangedAt">When it came to that.</param>
/// <param name="Attempts">How often handing it over was begun.</param>
/// <param name="RetryAt">When it is tried again.</param>
/// <param name="MessageId">The message's id.</param>
/// <param name="Answer">What was said to it, or went wrong.</param>
/// <param name="WasUncertain">Whether it may have arrived twice.</param>
public sealed record DeliveryView(
    string Id,
    string Channel,
    string? Address,
    OutboxState State,
    DateTimeOffset ChangedAt,
    int Attempts,
    DateTimeOffset? RetryAt,
    string? MessageId,
    string? Answer,
    bool WasUncertain)
{
    /// <summary>Shows a channel; never the key of its link.</summary>
    public static DeliveryView Of(OutboxId id, OutboxRow row) => new(
        id.ToString(), row.Channel.Name, row.Channel.Address, row.State, row.ChangedAt, row.Attempts,
        row.State == OutboxState.Waiting ? row.NotBefore : null, row.MessageId, row.Answer, row.WasUncertain);
}

/// <summary>All reports of a period as they are shown over HTTP.</summary>
/// <param name="Id">The id that stands for all of them.</param>
/// <param name="Reports">The latest revision of each.</param>
/// <param name="Undone">To which of them what was asked for could not be done, and why; null if none.</param>
public sealed record PeriodView(string Id, IReadOnlyList<ReportView> Reports, IReadOnlyList<string>? Undone = null);
