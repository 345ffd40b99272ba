using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>The sample app in a process of its own.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process = new();
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public SampleProcess(string connection, params string[] arguments)
    {
        _process.StartInfo = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AzureWebJobsStorage"] = connection,
                ["WorkQueue"] = TestStorage.RandomName(),
                ["LocalHost__Port"] = "0",
                ["LocalHost__StorageFolder"] = "memory",
            },
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Microsoft.Azure.Functions.Worker.SampleApp.dll") },
        };
        foreach (var argument in arguments) _process.StartInfo.ArgumentList.Add(argument);
    }

    public IDictionary<string, string?> Variables => _process.StartInfo.Environment;

    public string Out => Read(_out);

    public string Error => Read(_error);

    public SampleProcess Start()
    {
        _process.OutputDataReceived += (_, line) => Append(_out, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return this;
    }

    public Task UntilSaidAsync(string text) => Eventually.IsTrueAsync(() => Out.Contains(text, StringComparison.Ordinal), $"'{text}'");

    public async Task<int> WaitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Sends a signal by its name, INT or TERM.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text) text.AppendLine(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
