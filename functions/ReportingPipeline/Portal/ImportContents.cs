using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff what becomes of a file of registrations.</summary>
public static class ImportContents
{
    /// <summary>The page of a centre.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="progress">How far the file has come that it is about; null if it is about none.</param>
    public static ImportContent Of(Centre centre, ImportProgress? progress)
    {
        var empty = new ImportContent(centre.Name, new FormTarget(StaffAddresses.Import(centre.Id)));
        return progress switch
        {
            null => empty,
            { Failure: { } failure } => empty with { Problem = ProblemOf(failure) },
            { IsDone: true, Result: var result } => empty with { Outcome = OutcomeOf(result) },
            _ => empty with { Progress = new MonthsProgress(progress.Written, progress.Months.Count) },
        };
    }

    private static ImportProblem ProblemOf(ImportFailure failure) => failure switch
    {
        ImportFailure.Key => ImportProblem.Key,
        _ => ImportProblem.Interrupted,
    };

    private static ImportOutcome OutcomeOf(ImportResult result) => new(
        result.Added,
        result.Replaced,
        result.Unchanged,
        [.. result.Faults.Select(fault => new LineFault(fault.Line, fault.Column, fault.Accepted))],
        result.FaultsInAll);
}
