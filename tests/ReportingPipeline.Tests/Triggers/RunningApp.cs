using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Example;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The whole app in this process, put together as Program.cs does, on a storage account and a free port of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly string[] Schedules = ["CollectSchedule", "RecountSchedule", "ReconcileSchedule"];

    private readonly IHost _host;

    private RunningApp(StorageAccount account, ManualClock clock)
    {
        Account = account;
        Clock = clock;
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(Schedules.Select(name => KeyValuePair.Create(name, (string?)"0 0 0 29 2 *")))
        {
            ["AzureWebJobsStorage"] = account.ConnectionString,
            ["LocalHost:Functions"] = "ReportingPipeline",
            ["LocalHost:Port"] = "0",
        });
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ExplainConfigurationErrors>();
        builder.Services.AddReportingPipeline(builder.Configuration);
        builder.Services.AddSingleton<TimeProvider>(clock);
        _host = builder.Build();
    }

    public StorageAccount Account { get; }

    public ManualClock Clock { get; }

    public HttpClient Client { get; } = new();

    public LocalSessionContext Context => _host.Services.GetRequiredService<LocalSessionContext>();

    /// <summary>Starts the app on an account with a description of the centres and some of the example's visits.</summary>
    public static async Task<RunningApp> StartAsync(ManualClock clock, Func<VisitRow, bool> which, string? centres = null)
    {
        var account = await StorageAccount.NewAsync();
        var loader = new ExampleLoader(account.ConnectionString, _ => { });
        await loader.WriteVisitsAsync([.. SagatunVisits.All().Where(which)], CancellationToken.None);
        await account.ConfigureAsync(centres ?? ExampleLoader.Centres());

        var app = new RunningApp(account, clock);
        await app._host.StartAsync();
        app.Client.BaseAddress = new Uri(app.Context.HttpAddress!, "api/");
        return app;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task InvokeAsync(string function) => Context.InvokeAsync(function, CancellationToken.None);

    public Task UntilIdleAsync() => Context.WaitUntilIdleAsync(null, CancellationToken.None);

    public Task<HttpResponseMessage> PostAsync(object order) => Client.PostAsJsonAsync("reports", order);

    public Task<JsonElement> GetAsync(string path) => Client.GetFromJsonAsync<JsonElement>(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
