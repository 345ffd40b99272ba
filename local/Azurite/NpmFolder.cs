using System.Diagnostics;
using System.Security.Cryptography;

namespace Azurite;

/// <summary>A folder with a package.json and a lock file, whose packages are installed on first use.</summary>
public static class NpmFolder
{
    private const int MostAttempts = 3;

    /// <summary>Installs what the lock file names unless that has been done; several processes may ask at once.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed; the message says what it printed.</exception>
    public static async Task EnsureInstalledAsync(
        string folder, Action<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var modules = Path.Combine(folder, "node_modules");
        var marker = Path.Combine(modules, ".installed");
        var wanted = Convert.ToHexString(
            SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)));

        if (await IsInstalledAsync(marker, wanted, cancellationToken)) return;

        Directory.CreateDirectory(modules);
        await using var installing = await LockAsync(folder, cancellationToken);
        if (await IsInstalledAsync(marker, wanted, cancellationToken)) return;

        progress?.Invoke($"Installing the npm packages of {Path.GetFileName(folder.TrimEnd('/', '\\'))} (first use only) …");
        await InstallAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(marker, wanted, cancellationToken);
    }

    private static async Task<bool> IsInstalledAsync(string marker, string wanted, CancellationToken cancellationToken) =>
        File.Exists(marker) && await File.ReadAllTextAsync(marker, cancellationToken) == wanted;

    // A lock beside node_modules and not inside it, since `npm ci` empties that folder.
    private static async Task<FileStream> LockAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "obj", "npm.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    // A connection that dies within a package makes npm give up; it has kept what it had by then.
    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        for (var attempt = 1; await RunNpmAsync(folder, cancellationToken) is { } failure; attempt++)
        {
            if (attempt == MostAttempts) throw new InvalidOperationException(failure);
        }
    }

    // What went wrong; null if nothing did.
    private static async Task<string?> RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-timeout=60000" },
        };
        Process npm;
        try
        {
            npm = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException("npm was not found. Install Node 20 or later; it brings npm.", missing);
        }

        using (npm)
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            try
            {
                await npm.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                npm.Kill(entireProcessTree: true);
                throw;
            }

            return npm.ExitCode == 0 ? null : $"npm ci failed in {folder} with exit code {npm.ExitCode}:\n{await output}{await errors}";
        }
    }
}
