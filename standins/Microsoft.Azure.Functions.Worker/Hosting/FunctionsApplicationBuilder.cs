using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Takes an app's services, settings and middleware, and builds its host.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder _builder;
    private readonly HostArguments _arguments;
    private readonly HostSetup _setup;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    internal FunctionsApplicationBuilder(string[] args, HostSetup setup)
    {
        _builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            EnvironmentName = Environments.Development,
            ContentRootPath = setup.Folder,
        });
        (_arguments, var settings, var refusal) = Read(args, setup.Folder);
        _setup = setup with { Refusal = refusal };
        Configuration.AddInMemoryCollection(settings);
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine([.. _arguments.Settings]);
        LocalServices.AddLogging(_builder, setup.Folder);
    }

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    /// <summary>The settings: the file's, then those of the environment, which win.</summary>
    public ConfigurationManager Configuration => _builder.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _builder.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => _builder.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => _builder.Metrics;

    /// <inheritdoc cref="IHostApplicationBuilder.Services"/>
    public IServiceCollection Services => _builder.Services;

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        _builder.ConfigureContainer(factory, configure);

    /// <summary>The host; it runs the functions once it is started.</summary>
    public IHost Build()
    {
        LocalServices.Add(_builder, _arguments, _setup, Compose);
        return new LocalFunctionsHost(_builder.Build());
    }

    private static (HostArguments Arguments, IEnumerable<KeyValuePair<string, string?>> Settings, LocalHostException? Refusal) Read(
        string[] args, string folder)
    {
        try
        {
            return (HostArguments.Parse(args), SettingsFile.Read(folder), null);
        }
        catch (LocalHostException refusal)
        {
            return (HostArguments.None, [], refusal);
        }
    }

    private FunctionExecutionDelegate Compose(IServiceProvider services)
    {
        FunctionExecutionDelegate pipeline = context => services.GetRequiredService<FunctionExecutor>().ExecuteAsync(context);
        return Enumerable.Reverse(_middleware).Aggregate(pipeline, (next, middleware) => middleware(next));
    }
}
