using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Answers with the trace that its run is a part of.</summary>
public static class GetTrace
{
    [Function(nameof(GetTrace))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "trace")] HttpRequest request, FunctionContext context) =>
        Results.Text(context.TraceContext.TraceParent);
}
