using FunctionsHost.Functions;
using FunctionsHost.Protocol;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace FunctionsHost.Http;

/// <summary>Answers the requests to one function: the worker's own server takes them, and is told which run they belong to.</summary>
internal sealed class FunctionEndpoint(
    Function function, KeyLevel level, FunctionKeys keys, FunctionInvoker invoker, WorkerForwarder worker, CancellationToken stopping)
{
    private const string InvocationHeader = "x-ms-invocation-id";

    public async Task HandleAsync(HttpContext http)
    {
        if (keys.Refuse(http.Request, level) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        var input = FunctionInput.OfText("", DataOf(http));
        http.Request.Headers[InvocationHeader] = input.Invocation;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);

        // The worker waits for the request only for seconds once the function is called, so that comes first.
        var forwarding = worker.ForwardAsync(http);
        var isAnswered = await InvokeAsync(input, ending.Token);
        isAnswered &= await forwarding == ForwarderError.None;
        if (isAnswered || http.Response.HasStarted) return;

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private async Task<bool> InvokeAsync(FunctionInput input, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, input, isFinal: true, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is FunctionFailedException or OperationCanceledException or LocalHostException)
        {
            return false;
        }
    }

    private static Dictionary<string, TypedData> DataOf(HttpContext http)
    {
        var data = new Dictionary<string, TypedData>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query) data[name] = new TypedData { String = value.ToString() };
        foreach (var (name, value) in http.Request.RouteValues) data[name] = new TypedData { String = value?.ToString() ?? "" };
        return data;
    }
}
