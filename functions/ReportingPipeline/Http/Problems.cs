using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Http;

/// <summary>Answers that say what is wrong and what to do, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>400: a field of the request is wrong.</summary>
    public static IResult BadRequest(string field, string detail) => Results.Problem(
        detail, statusCode: StatusCodes.Status400BadRequest, extensions: [new("field", field)]);

    /// <summary>413, 415 or another status: the request cannot be read, as its message says.</summary>
    public static IResult BadRequest(BadHttpRequestException wrong) => Results.Problem(wrong.Message, statusCode: wrong.StatusCode);

    /// <summary>400: a file, or every line of it, is wrong.</summary>
    public static IResult BadFile(ImportResult result) => Results.Problem(
        $"Nothing was imported, as the file has faults; "
        + $"line {result.Faults[0].Line}, {result.Faults[0].Column}: {result.Faults[0].Accepted}",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("field", "body"), new("faults", result.Faults), new("faultsInAll", result.FaultsInAll)]);

    /// <summary>409: nothing is wrong with the request, but it cannot be done as things stand.</summary>
    public static IResult Conflict(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    /// <summary>409 likewise, with all the reports that were asked about as they stand.</summary>
    public static IResult Conflict(string detail, IEnumerable<LedgerEntry> reports) => Results.Problem(
        detail, statusCode: StatusCodes.Status409Conflict, extensions: [new("reports", reports.Select(ReportView.Of))]);

    /// <summary>409 likewise, with all the years that were asked about as they stand.</summary>
    public static IResult Conflict(string detail, IEnumerable<RekeyedYear> years) => Results.Problem(
        detail, statusCode: StatusCodes.Status409Conflict, extensions: [new("years", years)]);

    /// <summary>401, 403 or another status: the call is refused before its function is asked.</summary>
    public static IResult Refused(int status, string detail) => Results.Problem(detail, statusCode: status);

    /// <summary>404: there is nothing there.</summary>
    public static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: the id stands for none, or for all reports of a period, where one was wanted.</summary>
    public static IResult NotOneReport(string id, IReadOnlyList<LedgerEntry> found) => found.Count == 0
        ? UnknownReport(id)
        : NotFound(
            $"'{id}' stands for all reports of the period; give one of {string.Join(", ", found.Select(entry => entry.Id.Report))}.");

    /// <summary>404: the ledger has no such report.</summary>
    public static IResult UnknownReport(string id) => NotFound(
        $"There is no report '{id}' in the ledger. An id looks like sagatun_2019-H2_hamar, sagatun_2019-H2_hamar_r1 for one revision, " +
        "or sagatun_2019-H2 for all recipients; GET owed lists them, and POST reports asks for one.");

    /// <summary>404: no such overview is configured.</summary>
    public static IResult UnknownOverview(string id, IReadOnlyList<Overview> overviews) => NotFound(
        overviews.Count == 0
            ? $"There is no overview '{id}', as centres.json has no overviews."
            : $"There is no overview '{id}'; give one of {string.Join(", ", overviews.Select(overview => overview.Id))}.");

    /// <summary>404: there is no call of that address.</summary>
    public static IResult UnknownCall(HttpRequest request) =>
        NotFound($"There is no call {request.Path}; GET /api/openapi.json describes those that there are.");

    /// <summary>405: there is a call of that address, by other methods.</summary>
    public static IResult WrongMethod(HttpRequest request, IEnumerable<string> methods) => Results.Problem(
        $"{request.Path} takes {string.Join(", ", methods)}.", statusCode: StatusCodes.Status405MethodNotAllowed);

    /// <summary>412: what there is, is not what the request is to be about by its headers.</summary>
    public static IResult OtherState() => Results.Problem(
        "What there is has another ETag or is of another time than If-Match or If-Unmodified-Since say.",
        statusCode: StatusCodes.Status412PreconditionFailed);

    /// <summary>416: there is no such part of the file.</summary>
    public static IResult NoSuchRange() => Results.Problem(
        "The file is shorter than Range says; Content-Range tells how many bytes it has.",
        statusCode: StatusCodes.Status416RangeNotSatisfiable);

    /// <summary>422: the key of a request has been used for another one.</summary>
    public static IResult UsedKey() => Results.Problem(
        "This Idempotency-Key has been used for another request: give every request a key of its own.",
        statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>500: a mistake of the system, of which nothing is told.</summary>
    public static IResult Failed() => Results.Problem(
        "Something went wrong that is no fault of the call. Call again later; if it goes on, tell the operator the correlationId.",
        statusCode: StatusCodes.Status500InternalServerError);

    /// <summary>503: the configuration is missing or wrong; the call can be made again once it is put right.</summary>
    public static IResult WrongConfiguration(string detail) => Results.Problem(
        detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The configuration is wrong");
}
