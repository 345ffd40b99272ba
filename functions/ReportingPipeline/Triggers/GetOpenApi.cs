using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;

namespace ReportingPipeline.Triggers;

/// <summary>Describes the calls for programs, as the document that is built into the app.</summary>
public sealed class GetOpenApi
{
    private const string Document = "openapi.json";

    private static readonly Lazy<byte[]> Bytes = new(Read);

    /// <summary><c>GET /api/openapi.json</c>: an OpenAPI document (3.1), which holds nothing that needs a key.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(GetOpenApi))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"api/{Document}")] HttpRequest request) =>
        Answers.Bytes(Bytes.Value, Answers.JsonType);

    private static byte[] Read()
    {
        using var document = typeof(GetOpenApi).Assembly.GetManifestResourceStream(Document)!;
        using var bytes = new MemoryStream();
        document.CopyTo(bytes);
        return bytes.ToArray();
    }
}
