using Microsoft.AspNetCore.Http;

namespace ReportingPipeline.Triggers;

/// <summary>Answers that say what is wrong and what to do, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>400: a field of the request is wrong.</summary>
    public static IResult BadRequest(string field, string detail) => Results.Problem(
        detail, statusCode: StatusCodes.Status400BadRequest, extensions: [new("field", field)]);

    /// <summary>404: there is nothing there.</summary>
    public static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: the ledger has no such report.</summary>
    public static IResult UnknownReport(string id) => NotFound(
        $"There is no report '{id}' in the ledger. An id looks like sagatun_2019-H2_hamar, sagatun_2019-H2_hamar_r1 for one revision, " +
        "or sagatun_2019-H2 for all recipients; GET owed lists them, and POST reports asks for one.");
}
