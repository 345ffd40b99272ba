using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Throws when half of its answer has been sent.</summary>
public sealed class FailLate(Gates gates)
{
    [Function(nameof(FailLate))]
    public async Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail-late/{gate}")] HttpRequest request, string gate,
        CancellationToken cancellationToken)
    {
        await request.HttpContext.Response.WriteAsync("half", cancellationToken);
        await request.HttpContext.Response.Body.FlushAsync(cancellationToken);
        await gates.PassAsync(gate, cancellationToken);
        throw new InvalidOperationException("the other half is missing");
    }
}
