using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Answers the requests to one function's route.</summary>
internal sealed class FunctionEndpoint(
    LocalFunction function, AuthorizationLevel level, FunctionKeys keys, FunctionInvoker invoker, FailureLog failures)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!keys.Allow(http.Request, level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await invoker.InvokeAsync(function, new FunctionInput(http, DataOf(http), "request"), http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            if (!invoker.IsStopping) failures.Add(function, failure, isFinal: true);
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static Dictionary<string, object?> DataOf(HttpContext http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query) data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues) data[name] = value;
        return data;
    }
}
