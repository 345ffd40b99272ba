using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Triggers;

/// <summary>Shows the schema that reports as JSON are written by.</summary>
public sealed class GetReportSchema
{
    /// <summary><c>GET /api/report-schema</c>: a JSON Schema (draft 2020-12).</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetReportSchema))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportJson.SchemaContentType)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/report-schema")] HttpRequest request) =>
        Answers.Bytes(ReportJson.Schema(), ReportJson.SchemaContentType);
}
