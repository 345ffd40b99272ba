using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Azurite;

/// <summary>A running storage emulator; disposing it ends its process.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The account name of every storage emulator.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>The account key that every storage emulator ships with; it opens nothing but an emulator.</summary>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    // Where package.json is.
    private static readonly string Home = typeof(AzuriteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "AzuriteFolder").Value!;

    private readonly Process _process;

    private AzuriteServer(Process process, Uri blob, Uri queue, Uri table)
    {
        _process = process;
        BlobEndpoint = blob;
        QueueEndpoint = queue;
        TableEndpoint = table;
    }

    /// <summary>The blob service's address, account included.</summary>
    public Uri BlobEndpoint { get; }

    /// <summary>The queue service's address, account included.</summary>
    public Uri QueueEndpoint { get; }

    /// <summary>The table service's address, account included.</summary>
    public Uri TableEndpoint { get; }

    /// <summary>The connection string of the three services.</summary>
    public string ConnectionString => ConnectionStringOf(AccountName);

    /// <summary>The connection string of one of <see cref="AzuriteOptions.Accounts"/>.</summary>
    public string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};" +
        $"BlobEndpoint={new Uri(BlobEndpoint, account)};QueueEndpoint={new Uri(QueueEndpoint, account)};" +
        $"TableEndpoint={new Uri(TableEndpoint, account)};";

    /// <summary>Installs the emulator unless that has been done.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed; the message says what it printed.</exception>
    public static Task InstallAsync(Action<string>? progress = null, CancellationToken cancellationToken = default) =>
        NpmFolder.EnsureInstalledAsync(Home, progress, cancellationToken);

    /// <summary>Starts an emulator, installing it first if need be, and returns once its three services listen.</summary>
    /// <exception cref="InvalidOperationException">
    /// Node is missing, or the emulator ended or stayed silent; the message says what it printed.
    /// </exception>
    public static async Task<AzuriteServer> StartAsync(
        AzuriteOptions options, Action<string>? progress = null, CancellationToken cancellationToken = default)
    {
        await InstallAsync(progress, cancellationToken);

        var process = StartProcess(options);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(StartTimeout);
            return await WaitUntilListeningAsync(process, timeout.Token);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the emulator's process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static Process StartProcess(AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Home,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "start.cjs", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
                "--blobPort", $"{options.BlobPort}", "--queuePort", $"{options.QueuePort}", "--tablePort", $"{options.TablePort}",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(account => $"{account}:{AccountKey}")) },
        };
        if (options.Folder is null)
        {
            start.ArgumentList.Add("--inMemoryPersistence");
        }
        else
        {
            Directory.CreateDirectory(options.Folder);
            start.ArgumentList.Add("--location");
            start.ArgumentList.Add(options.Folder);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException("node was not found. Install Node 20 or later.", missing);
        }
    }

    private static async Task<AzuriteServer> WaitUntilListeningAsync(Process process, CancellationToken cancellationToken)
    {
        const string announcement = "service is successfully listening at ";
        var printed = new StringBuilder();
        process.ErrorDataReceived += (_, line) => { lock (printed) printed.AppendLine(line.Data); };
        process.BeginErrorReadLine();

        var endpoints = new Dictionary<string, Uri>();
        while (endpoints.Count < 3)
        {
            string? line;
            try
            {
                line = await process.StandardOutput.ReadLineAsync(cancellationToken);
            }
            catch (OperationCanceledException cancelled) when (cancelled.CancellationToken == cancellationToken)
            {
                lock (printed) throw new InvalidOperationException($"The storage emulator did not start in time:\n{printed}", cancelled);
            }

            if (line is null)
            {
                lock (printed) throw new InvalidOperationException($"The storage emulator ended while starting:\n{printed}");
            }

            lock (printed) printed.AppendLine(line);
            var at = line.IndexOf(announcement, StringComparison.Ordinal);
            if (at >= 0)
            {
                endpoints[line.Split(' ')[1]] = new Uri($"{line[(at + announcement.Length)..].Trim()}/{AccountName}");
            }
        }

        // Read on, or a full pipe would stop the emulator one day.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new AzuriteServer(process, endpoints["Blob"], endpoints["Queue"], endpoints["Table"]);
    }
}
