using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using ReportingPipeline;

await FunctionsApplication.CreateBuilder(args).ConfigureReportingPipeline().Build().RunAsync();
