using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Http;

namespace ReportingPipeline;

/// <summary>What makes a functions worker this app.</summary>
public static class FunctionAppConfiguration
{
    /// <summary>Adds the pipeline's services, HTTP by ASP.NET Core, and what stands around every function.</summary>
    public static FunctionsApplicationBuilder ConfigureReportingPipeline(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();

        // Each call says how much it reads. The server would break off a larger one instead of answering it.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);

        // A file that is handed in holds ids, and so is kept in memory: a larger one would be put on the machine's disk.
        builder.Services.Configure<FormOptions>(forms => forms.MemoryBufferThreshold = Requests.LargestFormWithFile);
        builder.Services.Configure<JsonOptions>(Answers.ConfigureJson);
        builder.AddTelemetryExport();

        // Its lines hold whole addresses, with what opens a link, or a function.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // It warns that the key ring is not encrypted; nobody but the app may open its container (docs/access.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.UseMiddleware<MeasureInvocations>();
        builder.UseMiddleware<CorrelateAnswers>();
        builder.UseMiddleware<SecureAnswers>();
        builder.UseMiddleware<RecordCalls>();
        builder.UseMiddleware<AnswerProblems>();
        builder.UseMiddleware<GuardCalls>();
        builder.UseMiddleware<RefuseUnknownFields>();
        builder.UseMiddleware<RepeatAnswers>();
        builder.UseMiddleware<TagAnswers>();
        builder.Services.AddReportingPipeline(builder.Configuration);
        return builder;
    }
}
