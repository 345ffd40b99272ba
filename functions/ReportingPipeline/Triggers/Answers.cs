using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Answers that show reports.</summary>
internal static class Answers
{
    /// <summary>200 and the report, or all reports of a period if that is what the id stands for; null if there are none.</summary>
    public static IResult? Of(string id, IReadOnlyList<LedgerEntry> entries) => entries switch
    {
        [] => null,
        _ => Results.Ok(Show(id, entries)),
    };

    /// <summary>202 and where to follow them.</summary>
    public static IResult Accepted(HttpRequest request, string id, IReadOnlyList<LedgerEntry> entries) =>
        Results.Accepted($"{request.Path}/{id}", Show(id, entries));

    /// <summary>200 and a workbook, under a name that says what it is, with its SHA-256 as entity tag.</summary>
    public static IResult File(BuiltWorkbook workbook, byte[] bytes) =>
        Results.File(bytes, ReportWorkbook.ContentType, workbook.BlobName.Replace('/', '-'), lastModified: workbook.BuiltAt, entityTag: new EntityTagHeaderValue($"\"{workbook.Sha256}\""));

    private static object Show(string id, IReadOnlyList<LedgerEntry> entries) => entries is [var only] && only.Id.Report.PeriodId != id
        ? ReportView.Of(only)
        : new PeriodView(id, [.. entries.Select(ReportView.Of)]);
}
