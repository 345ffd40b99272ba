namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Registered when the app asked for HTTP on ASP.NET Core.</summary>
internal sealed class WebApplicationMarker;
