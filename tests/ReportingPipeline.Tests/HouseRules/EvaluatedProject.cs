using System.Text.Json;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>A project of functions/ as MSBuild evaluates it, without restoring or building.</summary>
internal sealed class EvaluatedProject
{
    private readonly JsonElement _root;

    private EvaluatedProject(JsonElement root) => _root = root;

    /// <summary>Which of the two ways to get Azure's packages the project takes.</summary>
    public string AzurePackages => _root.GetProperty("Properties").GetProperty(nameof(AzurePackages)).GetString()!;

    /// <summary>The file of a project, from the repository's top folder.</summary>
    public static string FileOf(string project) => $"functions/{project}/{project}.csproj";

    /// <summary>Evaluates a project with these properties, each spelled <c>Name=Value</c>.</summary>
    public static async Task<EvaluatedProject> EvaluateAsync(string project, params string[] properties)
    {
        string[] arguments =
        [
            "msbuild", FileOf(project), "-nodeReuse:false",
            // More than one property, since the output is not JSON for just one.
            "-getProperty:AzurePackages,TargetFramework",
            "-getItem:AzurePackage,PackageReference,PackageVersion,ProjectReference,Reference",
            .. properties.Select(property => $"-p:{property}"),
        ];
        var (exitCode, output) = await CommandLine.RunAsync("dotnet", arguments);
        Assert.True(exitCode == 0, output);
        return new EvaluatedProject(JsonElement.Parse(output));
    }

    /// <summary>The names of the items of a type.</summary>
    public IReadOnlyList<string> Items(string type) =>
        [.. Elements(type).Select(item => item.GetProperty("Identity").GetString()!)];

    /// <summary>The central version of a package, or null.</summary>
    public string? Version(string package) => Elements("PackageVersion")
        .Where(item => item.GetProperty("Identity").GetString() == package)
        .Select(item => item.GetProperty("Version").GetString())
        .SingleOrDefault();

    private JsonElement.ArrayEnumerator Elements(string type) =>
        _root.GetProperty("Items").GetProperty(type).EnumerateArray();
}
