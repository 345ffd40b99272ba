using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Answers with the item it is sent, renamed by the route, and a header; only the master key opens it.</summary>
public static class PutItem
{
    [Function(nameof(PutItem))]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Admin, "put", Route = "items/{id}")] HttpRequest request, string id,
        [FromBody] Item item)
    {
        request.HttpContext.Response.Headers["x-sample"] = "put";
        return new CreatedResult($"/items/{id}", item with { Name = $"{id} {item.Name}" });
    }

    public sealed record Item(string Name, int Count);
}
