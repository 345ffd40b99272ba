using System.ComponentModel;
using System.Diagnostics;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Workers;

/// <summary>A worker in a process of its own, started as the app's worker.config.json says.</summary>
internal sealed class WorkerProcess : IWorker
{
    private readonly Process _process;
    private readonly LastLines _output = new();
    private readonly TimeSpan _patience;

    private WorkerProcess(Process process, ILogger logger, TimeSpan patience)
    {
        _process = process;
        _patience = patience;
        process.OutputDataReceived += (_, line) => Read(line.Data, logger);
        process.ErrorDataReceived += (_, line) => Read(line.Data, logger);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Ended = WaitAsync();
    }

    /// <inheritdoc/>
    public Task<string> Ended { get; }

    /// <inheritdoc/>
    public Uri? HttpAddress => null;

    /// <exception cref="LocalHostException">The folder is none of a built app, or what runs it is missing.</exception>
    public static WorkerProcess Start(WorkerLaunch launch, AppSettings settings, ILogger logger, TimeSpan patience)
    {
        var worker = HostFile.ReadJson(launch.AppFolder, "worker.config.json").GetSection("description");
        if (worker["defaultExecutablePath"] is not { } program || worker["defaultWorkerPath"] is not { } assembly)
        {
            throw new LocalHostException($"worker.config.json in {launch.AppFolder} does not say what to start.");
        }

        // The SDK that runs this may not be the one on the path.
        if (program == "dotnet") program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? program;
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = launch.AppFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(launch.AppFolder, assembly),
                "--functions-uri", launch.Host.ToString(),
                "--functions-worker-id", launch.WorkerId,
                "--functions-request-id", launch.RequestId,
                "--functions-grpc-max-message-length", $"{WorkerLaunch.LongestMessage}",
            },
        };
        foreach (var (name, value) in settings.Values) start.Environment[name] = value;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = launch.AppFolder;
        start.Environment[StartupHook.Variable] = typeof(StartupHook).Assembly.Location;
        try
        {
            return new WorkerProcess(Process.Start(start)!, logger, patience);
        }
        catch (Win32Exception missing)
        {
            throw new LocalHostException($"The worker cannot be started: {program} was not found.", missing);
        }
    }

    /// <summary>Waits for the process to end, and ends it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ended.WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }

        _process.Dispose();
    }

    private void Read(string? line, ILogger logger)
    {
        if (line is null) return;
        _output.Add(line);
        logger.LogDebug("{Line}", line);
    }

    private async Task<string> WaitAsync()
    {
        // Returns only when all output has been read as well.
        await _process.WaitForExitAsync();
        var output = _output.ToString();
        var words = output.Length == 0 ? ", without a word." : $"; its last output:{Environment.NewLine}{output}";
        return $"The worker ended with exit code {_process.ExitCode}{words}";
    }
}
