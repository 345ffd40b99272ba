using FunctionsHost.SampleApp;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
if (builder.Configuration["FailAtStart"] is { } reason) throw new InvalidOperationException(reason);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton<Gates>();
await builder.Build().RunAsync();
