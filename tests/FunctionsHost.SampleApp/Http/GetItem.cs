using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Answers with what the route and the query bind to.</summary>
public static class GetItem
{
    [Function(nameof(GetItem))]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "items/{id:guid}/{count:int?}")] HttpRequest request,
        Guid id, int? count, string? filter) => new OkObjectResult($"{id} {count} {filter}");
}
