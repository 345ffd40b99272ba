using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Waits until it is cancelled.</summary>
public sealed class Wait(ILogger<Wait> logger)
{
    [Function(nameof(Wait))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait/{name}")] HttpRequest request, string name,
        CancellationToken cancellationToken)
    {
        logger.LogInformation("{Name} waits", name);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        finally
        {
            logger.LogInformation("{Name} waits no more", name);
        }

        return Results.NoContent();
    }
}
