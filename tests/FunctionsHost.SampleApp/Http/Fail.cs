using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Throws before it answers.</summary>
public static class Fail
{
    [Function(nameof(Fail))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail/{reason}")] HttpRequest request, string reason)
    {
        if (reason == "cancelled") throw new OperationCanceledException("nobody asked");
        throw new InvalidOperationException(reason);
    }
}
