using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using ReportingPipeline;
using ReportingPipeline.Checking;
using ReportingPipeline.Triggers;

if (args is ["check", .. var files])
{
    Environment.ExitCode = CheckCommand.Run(files, Console.Out, Console.Error);
    return;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ExplainConfigurationErrors>();
builder.Services.AddReportingPipeline(builder.Configuration);
await builder.Build().RunAsync();
