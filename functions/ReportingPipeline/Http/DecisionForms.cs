using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Http;

/// <summary>Does what the form of a decision asks for, about all reports of a period or about one.</summary>
internal static class DecisionForms
{
    private const string Name = "name";
    private const string Comment = "comment";

    /// <summary>Explains, approves or holds what waits, as the form's <c>action</c> says.</summary>
    /// <param name="waiting">Does it.</param>
    /// <param name="period">What it is about; null if nothing waits any more.</param>
    /// <param name="form">The form.</param>
    /// <param name="signedIn">The name of whoever decides; null where the form holds it.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    /// <returns>What has come of it; null if something is wrong with the form, which then stands at its fields.</returns>
    public static async Task<DecisionOutcomeKind?> DecideAsync(
        WaitingReports waiting, WaitingPeriod? period, FilledForm form, string? signedIn, CancellationToken cancellationToken)
    {
        if (period is null) return DecisionOutcomeKind.NothingWaits;

        var name = signedIn ?? form.Read(Name, Fields.Name, FieldErrorKind.NameMissing);
        return await OrNotNowAsync(() => form["action"] switch
        {
            "hold" => HoldAsync(waiting, period, form, name, cancellationToken),

            // What is explained is written anew, and approved once it is.
            "approve" when period.Unexplained.Count == 0 => ApproveAsync(waiting, period, name, cancellationToken),
            _ => ExplainAsync(waiting, period, form, name, cancellationToken),
        });
    }

    /// <summary>What has come of something, or that it cannot be done as things stand.</summary>
    public static async Task<DecisionOutcomeKind?> OrNotNowAsync(Func<Task<DecisionOutcomeKind?>> decide)
    {
        try
        {
            return await decide();
        }
        catch (StateConflictException)
        {
            return DecisionOutcomeKind.NotNow;
        }
    }

    /// <summary>Whether what was typed stays, as it could not be done.</summary>
    public static bool StaysOpen(this DecisionOutcomeKind? outcome) => outcome is null or DecisionOutcomeKind.NotNow;

    /// <summary>What was typed into the form, which stays as long as it could not be done.</summary>
    /// <param name="form">The form.</param>
    /// <param name="checks">What must be explained as the page now is.</param>
    public static FormInput InputOf(FilledForm form, IReadOnlyList<CheckToExplain> checks) =>
        form.Input([.. checks.Select(check => check.Field), Name, Comment]);

    private static async Task<DecisionOutcomeKind?> HoldAsync(
        WaitingReports waiting, WaitingPeriod period, FilledForm form, string? name, CancellationToken cancellationToken)
    {
        if (form.Comment(Comment, FieldErrorKind.CommentMissing) is not { } comment || name is null) return null;

        await waiting.HoldAsync(period, name, comment, cancellationToken);
        return DecisionOutcomeKind.HeldBack;
    }

    private static async Task<DecisionOutcomeKind?> ApproveAsync(
        WaitingReports waiting, WaitingPeriod period, string? name, CancellationToken cancellationToken)
    {
        if (name is null) return null;

        await waiting.ApproveAsync(period, name, cancellationToken);
        return DecisionOutcomeKind.Approved;
    }

    private static async Task<DecisionOutcomeKind?> ExplainAsync(
        WaitingReports waiting, WaitingPeriod period, FilledForm form, string? name, CancellationToken cancellationToken)
    {
        if (period.Unexplained.Count == 0) return DecisionOutcomeKind.NothingToExplain;

        var explained = period.Unexplained
            .DistinctBy(check => check.Kind)
            .Select(check => (Check: check, Explanation: ReadExplanation(form, check)))
            .Where(explained => explained.Explanation is not null)
            .ToList();
        if (explained.Count == 0) form.Refuse(CheckToExplain.FieldOf(period.Unexplained[0].Kind), FieldErrorKind.ExplanationMissing);
        if (!form.IsRight) return null;

        foreach (var (check, explanation) in explained)
        {
            await waiting.ExplainAsync(period, check, name!, explanation!, cancellationToken);
        }

        return DecisionOutcomeKind.Explained;
    }

    private static string? ReadExplanation(FilledForm form, RecordedCheck check) =>
        form.Read(CheckToExplain.FieldOf(check.Kind), Fields.OptionalComment, FieldErrorKind.ExplanationRefused);
}
