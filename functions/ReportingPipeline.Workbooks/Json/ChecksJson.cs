using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What the checks before release found, of those that a report tells of; never the figures that they found it by.</summary>
internal static class ChecksJson
{
    public static object Of(ReportModel model) =>
        HiddenChecks.In(model).Select(check => new { check.Finding.Kind, check.Finding.Verdict, check.Explanation });
}
