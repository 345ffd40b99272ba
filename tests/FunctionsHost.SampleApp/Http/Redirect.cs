using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsHost.SampleApp.Http;

/// <summary>Sends callers elsewhere.</summary>
public static class Redirect
{
    [Function(nameof(Redirect))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Results.Redirect("/api/echo");
}
