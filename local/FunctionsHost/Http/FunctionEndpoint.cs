using FunctionsHost.Functions;
using FunctionsHost.Protocol;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace FunctionsHost.Http;

/// <summary>Answers requests to one function: the worker's own server takes them, and is told which run each is of.</summary>
internal sealed class FunctionEndpoint(
    Function function, FunctionInvoker invoker, WorkerForwarder worker, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext http)
    {
        var invocation = function.NewRequest(new TypedData { String = "" }, DataOf(http.Request));
        http.Request.Headers["x-ms-invocation-id"] = invocation.InvocationId;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);

        // The worker waits for the request only for seconds once the function is called, so that comes first.
        var forwarding = worker.ForwardAsync(http);
        var hasSucceeded = await TryInvokeAsync(invocation, http.Request.Headers.TraceParent, ending.Token);
        if (await forwarding == ForwarderError.None && hasSucceeded) return;

        // For a function that threw, the worker has answered as if it had nothing to say.
        if (http.Response.HasStarted) return;
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private async Task<bool> TryInvokeAsync(InvocationRequest invocation, string? callersTrace, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, invocation, isFinal: true, callersTrace, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is FunctionFailedException or OperationCanceledException or LocalHostException)
        {
            return false;
        }
    }

    private static Dictionary<string, TypedData> DataOf(HttpRequest request)
    {
        var data = new Dictionary<string, TypedData>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query) data[name] = new TypedData { String = value.ToString() };
        foreach (var (name, value) in request.RouteValues) data[name] = new TypedData { String = value?.ToString() ?? "" };
        return data;
    }
}
