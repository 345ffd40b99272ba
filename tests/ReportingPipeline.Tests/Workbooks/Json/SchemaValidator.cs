using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azurite;

namespace ReportingPipeline.Tests.Workbooks.Json;

/// <summary>Another implementation of JSON Schema, in a process of its own.</summary>
internal static class SchemaValidator
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/ReportingPipeline.Tests/Workbooks/Json/schema-validator");

    /// <summary>What is wrong with each document by its name; fails if anything is wrong with the schema itself.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> ValidateAsync(byte[] schema, IEnumerable<KeyValuePair<string, JsonNode>> documents)
    {
        await NpmFolder.EnsureInstalledAsync(Folder);
        using var node = Process.Start(new ProcessStartInfo("node", "validate.cjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        var question = new JsonObject { ["schema"] = JsonNode.Parse(schema), ["documents"] = new JsonObject(documents!) };
        await node.StandardInput.WriteAsync(question.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(await output)!;
    }
}
