using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Waiting;

/// <summary>What waits for a centre's managers, and where they decide about it.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Periods">The periods that wait, the earliest first.</param>
/// <param name="Form">Where the decisions are sent.</param>
public sealed record WaitingContent(string CentreName, IReadOnlyList<PeriodToDecide> Periods, FormTarget Form) : IPageOf<WaitingPage>
{
    /// <summary>What has just been done, or why not; null if nothing was asked for.</summary>
    public DecisionOutcome? Outcome { get; init; }
}

/// <summary>A period whose reports wait.</summary>
/// <param name="Period">The period.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="Outlook">What becomes of it if nobody does anything; empty if nothing does.</param>
/// <param name="Checks">What must be explained first.</param>
public sealed record PeriodToDecide(ReportingPeriod Period, int Reports, string Outlook, IReadOnlyList<CheckToExplain> Checks)
{
    /// <summary>What was filled in.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;
}

/// <summary>What a check has found, and nobody has explained.</summary>
/// <param name="Kind">The check.</param>
/// <param name="Sentence">What it found, in bokmål.</param>
/// <param name="Suggestion">What may explain it; empty if nothing is known.</param>
public sealed record CheckToExplain(CheckKind Kind, string Sentence, string Suggestion)
{
    private const string FieldBegin = "explain-";

    /// <summary>What the field of its explanation is called in the form.</summary>
    public string Field => FieldOf(Kind);

    /// <summary>What the field of a check's explanation is called in a form.</summary>
    public static string FieldOf(CheckKind kind) => $"{FieldBegin}{Domain.Ledger.EnumText.Of(kind)}";
}
