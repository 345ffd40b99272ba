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
}
