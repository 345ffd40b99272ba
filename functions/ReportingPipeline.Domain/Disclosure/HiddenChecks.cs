using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>What checks found, without what would tell of hidden figures.</summary>
public static class HiddenChecks
{
    /// <summary>
    /// The findings that a report tells. That a figure lies within so many per cent of another narrows down a hidden one, so
    /// where either is hidden nothing is said of it.
    /// </summary>
    public static IEnumerable<ExplainedFinding> In(ReportModel model) => model.Checks.Where(check =>
        model.Disclosure is null || check.Finding is not ComparisonFinding comparison || !IsHidden(model.Visits.Comparison, comparison));

    private static bool IsHidden(IReadOnlyList<ComparedPeriod> compared, ComparisonFinding finding) => compared
        .Where((period, index) => index == 0 || period.Period == finding.Earlier)
        .Any(period => finding.Kind == CheckKind.VisitsChanged ? period.Visits.Visits.IsHidden : period.UniqueUsers.IsHidden);
}
