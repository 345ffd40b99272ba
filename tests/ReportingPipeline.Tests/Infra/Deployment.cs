using System.Text.Json;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The resources that the compiler predicts of a deployment, with names, loops and settings worked out.</summary>
public sealed class Deployment(string snapshot)
{
    private readonly JsonElement[] _resources = [.. JsonDocument.Parse(snapshot).RootElement.GetProperty("predictedResources").EnumerateArray()];

    /// <summary>How many resources there are.</summary>
    public int Count => _resources.Length;

    /// <summary>The settings of the function app.</summary>
    public IReadOnlyDictionary<string, string> Settings => ArmExpression.Properties(
        Of("Microsoft.Web/sites/config").Single(config => NameOf(config) == "appsettings").GetProperty("properties").GetString()!);

    /// <summary>The resources of a type.</summary>
    public IEnumerable<JsonElement> Of(string type) => _resources.Where(resource => resource.GetProperty("type").GetString() == type);

    /// <summary>The names of the resources of a type, each without those of what it lies in.</summary>
    public IEnumerable<string> NamesOf(string type) => Of(type).Select(NameOf);

    /// <summary>A value of the one resource of a type, by its path, as the snapshot spells it; null if there is none.</summary>
    public string? Value(string type, string path) => Value(Of(type).Single(), path);

    /// <summary>A value of a resource, by its path, as the snapshot spells it; null if there is none.</summary>
    public static string? Value(JsonElement resource, string path)
    {
        var value = resource;
        foreach (var step in path.Split('.'))
        {
            if (value.ValueKind == JsonValueKind.Array) value = value[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)];
            else if (!value.TryGetProperty(step, out value)) return null;
        }

        return value.ValueKind == JsonValueKind.Null ? null : value.ToString();
    }

    /// <summary>The name of a resource, without those of what it lies in.</summary>
    public static string NameOf(JsonElement resource) => resource.GetProperty("id").GetString()!.Split('/')[^1];
}
