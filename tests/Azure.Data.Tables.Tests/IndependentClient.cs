using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Azurite;

namespace Azure.Data.Tables.Tests;

/// <summary>The service's client for JavaScript.</summary>
internal static class IndependentClient
{
    /// <summary>Has it copy a table's entities to another table, and returns how it describes each: keys first, then properties.</summary>
    public static async Task<List<string[]>> CopyAsync(string connectionString, string from, string to)
    {
        var folder = typeof(IndependentClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "IndependentClientFolder").Value!;
        await NpmFolder.EnsureInstalledAsync(folder);

        using var node = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            ArgumentList = { "exchange.cjs", connectionString, from, to },
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await errors);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string[]>(line)!)];
    }
}
