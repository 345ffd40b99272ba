using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Waiting;

namespace ReportingPipeline.Pages.Staff;

/// <summary>What is registered otherwise by now than the closed books say, and waits, as few people are behind it.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Waiting">What waits, the earliest period first.</param>
/// <param name="Threshold">Behind how many users corrections are taken up by themselves.</param>
public sealed record CorrectionsContent(string CentreName, IReadOnlyList<CorrectionsOfPeriod> Waiting, int Threshold)
    : IPageOf<CorrectionsPage>
{
    /// <summary>Where an administrator takes up what waits of a period; null for everybody else.</summary>
    public FormTarget? TakeUp { get; init; }

    /// <summary>What was filled in there.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;

    /// <summary>What has just been done, or why not; null if nothing was asked for.</summary>
    public DecisionOutcomeKind? Outcome { get; init; }
}

/// <summary>What waits of a closed period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Row">The municipality or municipalities that it touches; null for the whole centre.</param>
/// <param name="Users">How many users are behind it.</param>
/// <param name="Registrations">How many registrations of others than users, or without an id, it is.</param>
public sealed record CorrectionsOfPeriod(ReportingPeriod Period, string? Row, int Users, int Registrations);
