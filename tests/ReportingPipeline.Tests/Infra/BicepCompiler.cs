using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using StreamJsonRpc;

namespace ReportingPipeline.Tests.Infra;

/// <summary>
/// The Bicep compiler, which comes as a package and needs no network: one process that answers all tests, as it takes seconds to
/// warm up. It ends with the tests, whose end closes its input.
/// </summary>
internal static class BicepCompiler
{
    private static readonly string Program = typeof(BicepCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(BicepCompiler)).Value!;

    private static readonly Lazy<JsonRpc> Server = new(Start);

    /// <summary>Everything that it has to say of a file and its modules, its linter included; a line each.</summary>
    public static async Task<IReadOnlyList<string>> DiagnoseAsync(string file) =>
    [
        .. (await AskAsync("compile", new { path = file })).GetProperty("diagnostics").EnumerateArray()
            .Select(said => $"{said.GetProperty("source").GetString()}: {said.GetProperty("code").GetString()}: {said.GetProperty("message").GetString()}"),
    ];

    /// <summary>A file as it would format it.</summary>
    public static async Task<string> FormatAsync(string file) =>
        (await AskAsync("format", new { path = file })).GetProperty("contents").GetString()!;

    /// <summary>What it predicts of a deployment by a file of parameters.</summary>
    public static async Task<string> PredictAsync(string parameters, string tenantId, string subscriptionId, string location) =>
        (await AskAsync("getSnapshot", new { path = parameters, metadata = new { tenantId, subscriptionId, location } }))
        .GetProperty("snapshot").GetString()!;

    /// <summary>What of a file must be there before what, by their names in it.</summary>
    public static async Task<ILookup<string, string>> DependenciesAsync(string file) =>
        (await AskAsync("getDeploymentGraph", new { path = file })).GetProperty("edges").EnumerateArray()
        .ToLookup(edge => edge.GetProperty("source").GetString()!, edge => edge.GetProperty("target").GetString()!);

    private static Task<JsonElement> AskAsync(string method, object question) =>
        Server.Value.InvokeWithParameterObjectAsync<JsonElement>($"bicep/{method}", question);

    private static JsonRpc Start()
    {
        var process = Process.Start(new ProcessStartInfo(Program, ["jsonrpc", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var server = new JsonRpc(new HeaderDelimitedMessageHandler(
            process.StandardInput.BaseStream, process.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        server.StartListening();
        return server;
    }
}
