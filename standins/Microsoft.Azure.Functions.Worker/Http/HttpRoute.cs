namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Where a function is served.</summary>
internal static class HttpRoute
{
    public static string Of(LocalFunction function, HttpTriggerAttribute trigger, string prefix)
    {
        var route = (trigger.Route ?? function.Name).TrimStart('/');
        return prefix.Trim('/') is { Length: > 0 } first ? $"/{first}/{route}" : $"/{route}";
    }
}
