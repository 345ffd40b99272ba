using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using ReportingPipeline;
using ReportingPipeline.Triggers;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ExplainConfigurationErrors>();
builder.Services.AddReportingPipeline(builder.Configuration);
await builder.Build().RunAsync();
