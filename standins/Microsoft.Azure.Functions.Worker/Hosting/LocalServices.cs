using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Registers the host's parts beside those of the app.</summary>
internal static class LocalServices
{
    public static void AddLogging(HostApplicationBuilder builder, string folder)
    {
        // A line for every invocation would drown what the app itself says; host.json can ask for them.
        builder.Logging.AddFilter("Function", LogLevel.Warning);
        builder.Logging.AddConfiguration(new HostFile(folder, builder.Configuration).Logging);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });

        // What fails at start is said once, by the local host, and each request is a function's log line already.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
    }

    public static void Add(
        HostApplicationBuilder builder, HostArguments arguments, HostSetup setup,
        Func<IServiceProvider, FunctionExecutionDelegate> pipeline)
    {
        // What a development environment checks, so that a wrong registration fails here and not in the cloud.
        builder.ConfigureContainer(new DefaultServiceProviderFactory(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        services.AddSingleton(setup);
        services.AddSingleton(setup.Console);
        services.AddSingleton(new LocalHostOptions(builder.Configuration, arguments));
        services.AddSingleton(new HostFile(setup.Folder, builder.Configuration));
        services.AddSingleton(new SettingNames(builder.Configuration));
        services.AddSingleton(_ => new FunctionIndex(setup.FunctionClasses ?? FunctionAssembly(builder.Configuration["LocalHost:Functions"]).GetTypes()));
        services.AddSingleton(pipeline);
        services.AddSingleton<HostStopping>();
        services.AddSingleton<FailureLog>();
        services.AddSingleton<ParameterBinder>();
        services.AddSingleton<QueueOutput>();
        services.AddSingleton<FunctionExecutor>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<ManualInvocation>();
        services.AddSingleton<TimerListeners>();
        services.AddSingleton<QueueListeners>();
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<AdminEndpoint>();
        services.AddSingleton<HttpListener>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<Announcement>();
        services.AddSingleton(found => new LocalSessionContext(
            found.GetRequiredService<SettingNames>(), found.GetRequiredService<LocalHostOptions>(),
            found.GetRequiredService<HttpListener>(), found.GetRequiredService<FunctionIndex>(),
            found.GetRequiredService<ManualInvocation>(), found.GetRequiredService<QueueListeners>(),
            found.GetRequiredService<FailureLog>(), found.GetRequiredService<TimeProvider>()));
    }

    private static Assembly FunctionAssembly(string? name) =>
        name is null ? Assembly.GetEntryAssembly()! : Assembly.Load(name);
}
