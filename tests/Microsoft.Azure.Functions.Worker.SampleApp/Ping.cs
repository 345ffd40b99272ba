using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.SampleApp;

public static class Ping
{
    [Function(nameof(Ping))]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ping")] HttpRequest request) =>
        new OkObjectResult($"pong {request.Query["who"]}");
}
