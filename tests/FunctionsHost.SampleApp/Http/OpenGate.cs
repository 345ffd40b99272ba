using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Lets functions go on that wait at a gate.</summary>
public sealed class OpenGate(Gates gates)
{
    [Function(nameof(OpenGate))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gates/{name}")] HttpRequest request, string name)
    {
        gates.Open(name);
        return Results.NoContent();
    }
}
