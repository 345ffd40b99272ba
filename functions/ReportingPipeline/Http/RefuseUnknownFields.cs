using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ReportingPipeline.Http;

/// <summary>
/// Refuses a field in the query of a call that does not know it, so that a misspelt one is not taken for one that is left out. The
/// addresses of pages may have others, which mail programs add.
/// </summary>
internal sealed class RefuseUnknownFields : IFunctionsWorkerMiddleware
{
    // Where the host looks for a key, besides the header.
    private const string KeyField = "code";

    private static readonly Dictionary<string, IReadOnlyList<string>> Known = ApiCalls.Methods.ToDictionary(
        call => call.Key,
        call => (IReadOnlyList<string>)[.. call.Value.GetCustomAttribute<QueryAttribute>()?.IsOptional.Keys ?? []]);

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && Known.TryGetValue(context.FunctionDefinition.Name, out var known))
        {
            Refuse(http.Request.Query, known);
        }

        return next(context);
    }

    private static void Refuse(IQueryCollection query, IReadOnlyList<string> known)
    {
        if (query.Keys.FirstOrDefault(key => key != KeyField && !known.Contains(key)) is not { } unknown) return;

        var accepted = known.Count == 0 ? ": the call takes no fields." : $"; the fields are {string.Join(", ", known)}.";
        throw new RequestRefusedException(unknown, $"'{unknown}' is not known here{accepted}");
    }
}
