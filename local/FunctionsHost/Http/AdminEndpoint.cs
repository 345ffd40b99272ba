using System.Text.Json;
using FunctionsHost.Functions;
using Microsoft.AspNetCore.Http;

namespace FunctionsHost.Http;

/// <summary>POST /admin/functions/{name} runs a timer's or a queue's function, and answers before it has ended.</summary>
internal sealed class AdminEndpoint(IReadOnlyList<IListener> listeners, CancellationToken stopping)
{
    public const string Route = "/admin/functions/{name}";

    public async Task HandleAsync(HttpContext http)
    {
        var name = (string)http.Request.RouteValues["name"]!;
        var listener = listeners.FirstOrDefault(
            listener => listener.Function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (listener is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (await ReadInputAsync(http) is not { } input)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            // Nobody waits for its end; a failure is logged.
            _ = listener.RunAsync(input, stopping);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
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
            var json = JsonElement.Parse(body);
            return json.ValueKind != JsonValueKind.Object ? null
                : json.TryGetProperty("input", out var input) ? input.ToString()
                : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
