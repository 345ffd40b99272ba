using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>HTTP functions on ASP.NET Core.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take an HttpRequest and return an IActionResult or IResult.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddMvcCore();
        builder.Services.AddSingleton<IWebHostEnvironment, WebEnvironment>();
        builder.Services.AddSingleton(_ => new DiagnosticListener("Microsoft.AspNetCore"));
        builder.Services.AddSingleton<DiagnosticSource>(services => services.GetRequiredService<DiagnosticListener>());
        builder.Services.AddSingleton<WebApplicationMarker>();
        builder.Use(next => context => WebMiddleware.InvokeAsync(context, next));
        return builder;
    }
}
