using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Net.Http.Headers;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Http;

/// <summary>Answers that show reports.</summary>
internal static class Answers
{
    /// <summary>The media type of answers that are no files.</summary>
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>After how many seconds it is worth while to look again.</summary>
    public const string SecondsToWait = "5";

    private const string NoStore = "no-store";

    /// <summary>How objects are written: states, checks and verdicts by their words, and numbers as such.</summary>
    public static void ConfigureJson(JsonOptions json)
    {
        json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>200 and the report, or all reports of a period if that is what the id stands for; null if there are none.</summary>
    public static IResult? Of(string id, IReadOnlyList<LedgerEntry> entries) => entries switch
    {
        [] => null,
        _ => Results.Ok(Show(id, entries, ReportView.Of)),
    };

    /// <summary>The same for the centre's own staff, with the figures of the checks.</summary>
    public static IResult? Internal(string id, IReadOnlyList<LedgerEntry> entries) =>
        entries.Count == 0 ? null : Results.Ok(Show(id, entries, ReportView.Internal));

    /// <summary>200 and the reports of a period, to some of which what was asked for could not be done.</summary>
    public static IResult Partly(string id, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<string> undone) =>
        Results.Ok(new PeriodView(id, [.. entries.Select(ReportView.Of)], undone));

    /// <summary>202 and where to follow them.</summary>
    public static IResult Accepted(HttpRequest request, string id, IReadOnlyList<LedgerEntry> entries) =>
        Accepted(request, $"{request.Path}/{id}", Show(id, entries, ReportView.Of));

    /// <summary>202, where to look what has come of it, and when.</summary>
    public static IResult Accepted(HttpRequest request, string location, object value)
    {
        var headers = request.HttpContext.Response.Headers;
        (headers.Location, headers.RetryAfter) = (location, SecondsToWait);
        return Results.Json(value, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>200 and a workbook, under a name that says what it is, with its SHA-256 as entity tag.</summary>
    public static IResult File(BuiltWorkbook workbook, byte[] bytes) =>
        File(bytes, ReportWorkbook.ContentType, workbook.BlobName, workbook.BuiltAt, workbook.Sha256);

    /// <summary>200 and a report in another format, likewise.</summary>
    public static IResult File(ReportFormat format, string name, DateTimeOffset builtAt, byte[] bytes) =>
        File(bytes, format.ContentType, name, builtAt, WorkbookBlobs.Sha256Of(bytes));

    /// <summary>200 and a workbook that is stored nowhere, under a name that says what it is.</summary>
    public static IResult InternalFile(string name, byte[] bytes) =>
        new Download(name, Bytes(bytes, ReportWorkbook.ContentType));

    /// <summary>200 and some bytes, with their SHA-256 as entity tag; a file can be had in parts.</summary>
    public static IResult Bytes(byte[] bytes, string contentType, bool isFile = true) => new ConditionalAnswer(
        Results.Bytes(bytes, contentType, enableRangeProcessing: isFile, entityTag: TagOf(WorkbookBlobs.Sha256Of(bytes))));

    /// <summary>200 and an overview, which is stored nowhere, under a name that says what it is.</summary>
    public static IResult Overview(Overview overview, ReportingPeriod period, byte[] bytes) =>
        InternalFile($"{FileNames.PartOfId(overview.Id)}_{period.Key}.xlsx", bytes);

    /// <summary>Keeps an answer with unprotected figures out of every cache on its way.</summary>
    public static void ForbidStoring(HttpRequest request) => request.HttpContext.Response.Headers.CacheControl = NoStore;

    /// <summary>Whether an answer is kept out of every cache.</summary>
    public static bool IsStoringForbidden(HttpResponse response) => response.Headers.CacheControl == NoStore;

    private static Download File(byte[] bytes, string contentType, string blobName, DateTimeOffset builtAt, string sha256) => new(
        Path.GetFileName(blobName),
        new ConditionalAnswer(
            Results.File(bytes, contentType, lastModified: builtAt, entityTag: TagOf(sha256), enableRangeProcessing: true)));

    private static EntityTagHeaderValue TagOf(string sha256) => new($"\"{sha256}\"");

    private static object Show(string id, IReadOnlyList<LedgerEntry> entries, Func<LedgerEntry, ReportView> view) =>
        entries is [var only] && only.Id.Report.PeriodId != id
            ? view(only)
            : new PeriodView(id, [.. entries.Select(view)]);
}
