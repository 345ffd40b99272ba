using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>POST /admin/functions/{name} runs a timer or queue function by hand, and answers before it has ended.</summary>
internal sealed class AdminEndpoint(FunctionIndex functions, FunctionKeys keys, ManualInvocation manual)
{
    public const string Route = "/admin/functions/{name}";

    public async Task HandleAsync(HttpContext http)
    {
        if (!keys.Allow(http.Request, AuthorizationLevel.Admin))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (functions.Find((string)http.Request.RouteValues["name"]!) is not { Trigger: not HttpTriggerAttribute } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (await ReadInputAsync(http) is { } input)
        {
            manual.Start(function, input);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    // An empty body means no input; null means a body that is not {"input": "..."}.
    private static async Task<string?> ReadInputAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        if (body.Length == 0) return "";
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null
                : json.RootElement.TryGetProperty("input", out var input) ? input.ToString()
                : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
