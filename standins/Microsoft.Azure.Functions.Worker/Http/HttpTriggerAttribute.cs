namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for each request to its route.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    /// <summary>Any method, with a function key.</summary>
    public HttpTriggerAttribute()
    {
    }

    /// <summary>These methods, with a function key.</summary>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Any method, with a key of this level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>These methods, with a key of this level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route below the prefix; null takes the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>The methods that are accepted; null accepts any.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>Which key a request needs.</summary>
    public AuthorizationLevel AuthLevel { get; private set; } = AuthorizationLevel.Function;
}
