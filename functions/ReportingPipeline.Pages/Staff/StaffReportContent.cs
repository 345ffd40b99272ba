using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Waiting;

namespace ReportingPipeline.Pages.Staff;

/// <summary>A report as the centre's own staff see it, with every figure, and what they can do about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CentreName">The centre that it is from.</param>
/// <param name="RecipientName">The municipality that it is for.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="Version">Its version; 0 for a preview, and null until there is one.</param>
/// <param name="Status">How it stands.</param>
public sealed record StaffReportContent(
    string Id, string CentreName, string RecipientName, ReportingPeriod Period, int? Version, ReportStatus Status) : IPageOf<ReportPage>
{
    /// <summary>What went wrong the last time; null if nothing did.</summary>
    public string? LastError { get; init; }

    /// <summary>What the checks found.</summary>
    public IReadOnlyList<StaffCheck> Checks { get; init; } = [];

    /// <summary>What must be explained before it is approved.</summary>
    public IReadOnlyList<CheckToExplain> ToExplain { get; init; } = [];

    /// <summary>Where a decision is sent; null if there is nothing to decide.</summary>
    public FormTarget? Decide { get; init; }

    /// <summary>What was filled in there.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;

    /// <summary>What has just been done, or why not; null if nothing was asked for.</summary>
    public DecisionOutcomeKind? Outcome { get; init; }

    /// <summary>The figures of the period beside those of the one that it is compared with; null until it is built.</summary>
    public ReportPreview? Preview { get; init; }

    /// <summary>What has become of it in each channel; none before it is released.</summary>
    public IReadOnlyList<StaffDelivery> Deliveries { get; init; } = [];

    /// <summary>What happened to it, the latest first.</summary>
    public IReadOnlyList<HistoryEvent> History { get; init; } = [];

    /// <summary>The files for the centre's own staff, and those that recipients get.</summary>
    public IReadOnlyList<StaffFile> Files { get; init; } = [];
}

/// <summary>A file that staff can get.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it can be had.</param>
public sealed record StaffFile(StaffFileKind Kind, string Address);

/// <summary>What files staff can get.</summary>
public enum StaffFileKind
{
    /// <summary>The workbook as recipients would get it, before it is released.</summary>
    Draft,

    /// <summary>The workbook with every figure.</summary>
    Internal,

    /// <summary>The released workbook.</summary>
    Workbook,
}

/// <summary>What a check found.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="Sentence">The finding with its figures, in bokmål.</param>
/// <param name="Explanation">What staff have said to it; null if nothing.</param>
public sealed record StaffCheck(Verdict Verdict, string Sentence, Decision? Explanation);

/// <summary>The figures of a report beside those of the period that it is compared with.</summary>
/// <param name="Before">The period that it is compared with; null if there is none.</param>
/// <param name="Figures">The figures, those of the whole centre first.</param>
public sealed record ReportPreview(ReportingPeriod? Before, IReadOnlyList<PreviewFigure> Figures);

/// <summary>A figure beside that of the period before.</summary>
/// <param name="Quantity">What is counted.</param>
/// <param name="Row">The municipality or municipalities; null for the whole centre.</param>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
public sealed record PreviewFigure(Quantity Quantity, string? Row, Figure Before, Figure Now);

/// <summary>A delivery as staff see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Address">The address that it goes to; null if it has none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="ChangedAt">When it came to that.</param>
/// <param name="Answer">What the receiver said, or what went wrong; null if nothing was said.</param>
/// <param name="Possible">What a person may say has become of it; none if nothing can be said.</param>
public sealed record StaffDelivery(
    string Id,
    string Channel,
    string? Address,
    OutboxState State,
    DateTimeOffset ChangedAt,
    string? Answer,
    IReadOnlyList<OutboxState> Possible)
{
    /// <summary>What was filled in where that is said.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;

    /// <summary>What the ids of the fields there begin with.</summary>
    public string Prefix => $"{Id}-";
}
