using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests;

namespace ReportingPipeline.Benchmarks.Visits;

/// <summary>The made-up centre of the synthetic visits.</summary>
internal static class SyntheticCentre
{
    public const string Id = "synthetic";

    /// <summary>The centre, whose visits were registered from January of a year on.</summary>
    public static Centre From(YearMonth first) => CentresFile.Parse(File(first, Id)).Single();

    /// <summary>The configuration of one or more such centres that differ by nothing but their ids.</summary>
    public static string File(YearMonth first, params IReadOnlyList<string> ids) => $$"""
        {
          "municipalities": [
            { "id": "hamar", "name": "Hamar", "codes": [{ "code": "3403" }] },
            { "id": "stange", "name": "Stange", "codes": [{ "code": "3413" }] },
            { "id": "ringsaker", "name": "Ringsaker", "codes": [{ "code": "3411" }] },
            { "id": "loten", "name": "Løten", "codes": [{ "code": "3412" }] }
          ],
          "centres": [{{string.Join(",\n", ids.Select(id => Centre(first, id)))}}]
        }
        """;

    private static string Centre(YearMonth first, string id) => $$"""
        {
          "id": "{{id}}",
          "name": "A synthetic centre",
          "calendar": "calendar-year",
          "reportsBy": "half-year",
          "registeredFrom": "{{first}}",
          "firstPeriod": "{{first.Year}}-H1",
          "municipalities": ["hamar", "stange", "ringsaker", "loten"],
          "recipients": [{ "municipality": "hamar" }]
        }
        """;
}
