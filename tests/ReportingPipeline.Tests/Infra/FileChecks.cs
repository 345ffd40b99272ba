using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The files of infra: compiled, formatted, and what azd makes of them.</summary>
internal static partial class FileChecks
{
    public static async Task Compiler(InfraFolder infra, Comparison compare)
    {
        compare.SameSet([], await infra.DiagnoseAsync(), "what the compiler says");
        compare.Counted(infra.BicepFiles.Count());
    }

    public static async Task Format(InfraFolder infra, Comparison compare)
    {
        foreach (var file in infra.BicepFiles) compare.Same(await infra.FormatAsync(file), infra.Read(file), file);
    }

    public static async Task AzdFiles(InfraFolder infra, Comparison compare)
    {
        var azure = infra.Read("azure.yaml");
        var service = ServiceName().Match(azure).Groups[1].Value;
        compare.Value(await infra.Usual, "Microsoft.Web/sites", "tags.azd-service-name", service);
        var project = Path.GetFullPath(Path.Combine(Repository.Root, "infra", ProjectPath().Match(azure).Groups[1].Value));
        compare.Same("1", Directory.Exists(project) ? $"{Directory.GetFiles(project, "host.json").Length}" : "no folder", "the program");
        compare.Value(await infra.Usual, "Microsoft.Resources/resourceGroups", "tags.azd-env-name", "test");

        using var file = JsonDocument.Parse(infra.Read("main.parameters.json"));
        var mapped = file.RootElement.GetProperty("parameters").EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetProperty("value").GetString()!);
        var main = infra.Read("main.bicep");
        var parameters = ParameterName().Matches(main)
            .Select(match => (Name: match.Groups[1].Value, HasDefault: match.Groups[2].Success))
            .ToList();
        compare.SameSet(parameters.Select(parameter => parameter.Name), mapped.Keys, "parameters");
        compare.SameSet(
            ["alertEmail", "environmentName", "location"],
            parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name),
            "what azd asks for");
        foreach (var (name, value) in mapped) compare.Same(Mapped(name), value, name);

        // What depends on the day of the first deployment must be the same at every later one; azd sets outputs as parameters.
        compare.SameSet(
            DefaultOfToday().Matches(main).Select(match => $"{Mapped(match.Groups[1].Value)} = {match.Groups[1].Value}"),
            OutputOfParameter().Matches(main).Select(match => $"${{{match.Groups[1].Value}}} = {match.Groups[2].Value}"),
            "outputs that are parameters");
    }

    // A default would stand in two places: without one azd leaves a parameter that is not set to Bicep.
    private static string Mapped(string parameter) => parameter switch
    {
        "environmentName" => "${AZURE_ENV_NAME}",
        "location" => "${AZURE_LOCATION}",
        _ => $"${{{WordStart().Replace(parameter, "_$0").ToUpperInvariant()}}}",
    };

    [GeneratedRegex(@"^services:\n(?:\s*#.*\n)*\s+(\w+):", RegexOptions.Multiline)]
    private static partial Regex ServiceName();

    [GeneratedRegex(@"^\s+project: (\S+)", RegexOptions.Multiline)]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"^param (\w+) \S+( = )?", RegexOptions.Multiline)]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"^param (\w+) \w+ = utcNow\(", RegexOptions.Multiline)]
    private static partial Regex DefaultOfToday();

    [GeneratedRegex(@"^output (\w+) \w+ = (\w+)$", RegexOptions.Multiline)]
    private static partial Regex OutputOfParameter();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
