using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>The program that runs the app on one machine, as a program of its own.</summary>
internal sealed class LocalProgram : IDisposable
{
    private static readonly string Assembly = typeof(LocalProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "LocalProgram").Value!;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process = new();
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private LocalProgram(string connection, KeyValuePair<string, string>? setting, string[] arguments)
    {
        _process.StartInfo = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process.StartInfo.Environment["AzureWebJobsStorage"] = connection;
        if (setting is { } given) _process.StartInfo.Environment[given.Key] = given.Value;
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>How it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>What it has printed so far.</summary>
    public string Output => Read(_output);

    /// <summary>What it has printed to standard error so far.</summary>
    public string Error => Read(_error);

    /// <summary>Starts it on a storage account with a further setting.</summary>
    public static LocalProgram Start(string connection, KeyValuePair<string, string> setting, params string[] arguments) =>
        new(connection, setting, arguments);

    /// <summary>Starts it on a storage account.</summary>
    public static LocalProgram Start(string connection, params string[] arguments) =>
        new(connection, setting: null, arguments);

    /// <summary>One pass, until it ends.</summary>
    public static Task<LocalProgram> OnceAsync(string connection, params string[] arguments) => OnceAsync(connection, null, arguments);

    /// <summary>One pass with a further setting, until it ends.</summary>
    public static async Task<LocalProgram> OnceAsync(string connection, KeyValuePair<string, string>? setting, params string[] arguments)
    {
        var program = new LocalProgram(connection, setting, ["--once", .. arguments]);
        await program.EndAsync();
        return program;
    }

    /// <summary>The exit code, once it has ended and all that it printed has been read.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until it has printed a text.</summary>
    public Task UntilSaidAsync(string text) =>
        Eventually.IsTrueAsync(() => Output.Contains(text, StringComparison.Ordinal) || _process.HasExited, () => $"'{text}' in {Output}{Error}");

    /// <summary>Sends a signal by its name, such as INT, to it and to its worker, as a terminal does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture), .. Workers()]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Kills the app's worker, and nothing else.</summary>
    public void KillWorker()
    {
        using var worker = Process.GetProcessById(int.Parse(Workers().Single(), CultureInfo.InvariantCulture));
        worker.Kill();
    }

    private IEnumerable<string> Workers() =>
        from thread in Directory.GetDirectories($"/proc/{_process.Id}/task")
        from child in File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where File.ReadAllText($"/proc/{child}/cmdline").Contains("--functions-uri", StringComparison.Ordinal)
        select child;

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        // Null is the end of the stream.
        if (line is null) return;
        lock (text) text.AppendLine(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
