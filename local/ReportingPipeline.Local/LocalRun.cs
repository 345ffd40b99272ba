using System.Reflection;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using ReportingPipeline.Local.Emulator;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Local;

/// <summary>Storage, the example, the app, one pass of the pipeline, and serving: what a run on one machine is made of.</summary>
internal sealed class LocalRun(LocalOptions options)
{
    private static readonly string[] SettingsFiles = ["local.settings.json", "local.settings.sample.json"];

    private static readonly string[] ChattyCategories = ["Microsoft", "Grpc", "Yarp"];

    /// <summary>Runs until the pass is made or, unless it runs once, until it is cancelled.</summary>
    /// <returns>The exit code: 0, or 1 after the reason has been printed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            Say($"ReportingPipeline on this machine{(options.Once ? ", once" : "")}. Ctrl-C ends it.");
            var files = SettingsFiles.Select(name => Path.Combine(AppContext.BaseDirectory, name));
            var settings = AppSettings.Read(files.First(File.Exists));
            if (options.IsForDevelopment) settings = settings.With("AZURE_FUNCTIONS_ENVIRONMENT", "Development");
            var connection = settings.StorageConnection;
            await using var storage = await DevelopmentStorage.EnsureAsync(connection, StorageFolder(), Say, cancellationToken);
            await LoadExampleAsync(connection, cancellationToken);
            await RunAppAsync(settings, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return options.Once ? Fail("Interrupted before the end.") : 0;
        }
        catch (LocalHostException reason)
        {
            return Fail(reason.Message);
        }
    }

    private async Task RunAppAsync(AppSettings settings, CancellationToken cancellationToken)
    {
        var hostOptions = new LocalHostOptions
        {
            AppFolder = Path.GetFullPath(options.AppFolder ?? Built("AppFolder")),
            Settings = settings,
            Port = options.Once ? null : options.Port,
            RunTimers = !options.Once,
            FunctionKey = options.FunctionKey,
            MasterKey = options.MasterKey,
            HostId = "reportingpipeline",
        };
        Say($"Starting the app in {hostOptions.AppFolder} …");
        using var loggers = Loggers(hostOptions.AppFolder);
        await using var host = await LocalFunctionsHost.StartAsync(hostOptions, loggers, cancellationToken: cancellationToken);
        await host.WhileWorkerLivesAsync(working => PassAndServeAsync(host, settings.StorageConnection, working), cancellationToken);
    }

    private async Task PassAndServeAsync(LocalFunctionsHost host, string connection, CancellationToken cancellationToken)
    {
        try
        {
            await new LocalPass(host, connection, Say).RunAsync(options.OutputFolder, cancellationToken);
        }
        catch (LocalHostException reason) when (!options.Once)
        {
            Fail(reason.Message);
        }

        if (options.Once) return;
        foreach (var (name, trigger) in host.Functions) Say($"  {name}: {trigger}");
        Say($"Serving {host.HttpAddress}api/owed and the timers. Ctrl-C stops everything.");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private static async Task LoadExampleAsync(string connection, CancellationToken cancellationToken)
    {
        if (await new ExampleLoader(connection, Say).LoadIfEmptyAsync(cancellationToken))
        {
            Say("Loaded the example centre Sagatun, 2018 to mid-2021, into the empty storage.");
        }
    }

    private static ILoggerFactory Loggers(string appFolder) => LoggerFactory.Create(logging =>
    {
        logging.AddConfiguration(HostFile.Read(appFolder).Logging);

        // Each request is a line of its function's already, and what the worker says of itself is said here once.
        foreach (var category in ChattyCategories) logging.AddFilter(category, LogLevel.Warning);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
    });

    private string? StorageFolder() => options.StorageFolder switch
    {
        "memory" => null,
        { } folder => Path.GetFullPath(folder),
        null => Path.Combine(Built("RepositoryRoot"), ".azurite"),
    };

    private static string Built(string name) => typeof(LocalRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == name).Value!;

    private static void Say(string line) => Console.WriteLine(line);

    private static int Fail(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
