using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What the checks before release found, of those that a report tells of; never the figures that they found it by.</summary>
internal static class ChecksJson
{
    public static object Of(ReportModel model) =>
        model.Checks.Select(check => new { check.Kind, check.Verdict, check.Explanation });
}
