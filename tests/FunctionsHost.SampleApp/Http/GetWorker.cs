using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Tells the process that the functions run in, and the port of its own server.</summary>
public static class GetWorker
{
    [Function(nameof(GetWorker))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "worker")] HttpRequest request) =>
        Results.Json(new { Process = Environment.ProcessId, Port = request.HttpContext.Connection.LocalPort });
}
