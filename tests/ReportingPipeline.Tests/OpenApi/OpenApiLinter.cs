using Azurite;
using ReportingPipeline.Tests.HouseRules;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>A linter that others use too, in a process of its own.</summary>
internal static class OpenApiLinter
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/ReportingPipeline.Tests/OpenApi/linter");

    /// <summary>What it has to say to a document, warnings included; nothing if that is nothing.</summary>
    public static async Task<string> FindFaultsAsync(string path)
    {
        await NpmFolder.EnsureInstalledAsync(Folder);
        var (exitCode, output) = await CommandLine.RunAsync(
            "node",
            Path.Combine(Folder, "node_modules/@stoplight/spectral-cli/dist/index.js"),
            "lint", path, "--ruleset", Path.Combine(Folder, ".spectral.yaml"), "--fail-severity", "warn", "--quiet");
        return exitCode == 0 ? "" : $"{exitCode}: {output}";
    }
}
