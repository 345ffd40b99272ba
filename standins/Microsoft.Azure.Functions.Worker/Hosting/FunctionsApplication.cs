namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app starts.</summary>
public static class FunctionsApplication
{
    /// <summary>A builder with the app's settings and defaults.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, new LocalHost.HostSetup());
}
