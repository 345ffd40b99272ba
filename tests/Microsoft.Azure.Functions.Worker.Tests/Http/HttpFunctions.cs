using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class HttpFunctions(Recorder recorder)
{
    [Function(nameof(GetItem))]
    public IActionResult GetItem(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "items/{id:guid}/{count:int?}")] HttpRequest request,
        Guid id, int? count, string? filter) => new OkObjectResult($"{request.Method} {id} {count} {filter}");

    [Function(nameof(PutItem))]
    public async Task<IActionResult> PutItem(
        [HttpTrigger(AuthorizationLevel.Admin, "put", Route = "items/{id}")] HttpRequest request, string id, [FromBody] Item item)
    {
        await Task.Yield();
        return new ObjectResult(item with { Name = $"{id} {item.Name}" }) { StatusCode = 201, DeclaredType = typeof(Item) };
    }

    [Function(nameof(Minimal))]
    public static ValueTask<IResult> Minimal([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        ValueTask.FromResult(Results.Problem($"not {request.Method}", statusCode: 400));

    [Function(nameof(Text))]
    public string Text([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.Path + recorder.Entries.Count;

    [Function(nameof(Throw))]
    public IActionResult Throw([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        throw new InvalidOperationException(request.Path + recorder.Entries.Count);

    [Function(nameof(Wait))]
    public async Task<IActionResult> Wait(
        [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, FunctionContext context, CancellationToken cancellationToken)
    {
        recorder.Add(request.Path.Value);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            recorder.Add(context.CancellationToken.IsCancellationRequested);
        }

        return new OkResult();
    }

    public sealed record Item(string Name);
}
