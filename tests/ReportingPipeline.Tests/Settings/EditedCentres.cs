using System.Text.Json;
using System.Text.Json.Nodes;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Tests.Settings;

/// <summary>The example's centres.json with single fields changed.</summary>
internal static class EditedCentres
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The file with a field, named by its path, set to some JSON or, for null, removed; an index past the end appends.</summary>
    public static string With(string path, string? json) => With((path, json));

    public static string With(params (string Path, string? Json)[] edits)
    {
        var file = JsonNode.Parse(ExampleLoader.Centres(), documentOptions: Lenient)!;
        foreach (var (path, json) in edits)
        {
            var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
            var owner = steps[..^1].Aggregate(file, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
            if (owner is JsonArray list) Edit(list, int.Parse(steps[^1]), json);
            else if (json is null) owner.AsObject().Remove(steps[^1]);
            else owner[steps[^1]] = JsonNode.Parse(json);
        }

        return file.ToJsonString();
    }

    /// <summary>One of the example's centres under another id.</summary>
    public static string Copy(int centre, string id)
    {
        var copy = JsonNode.Parse(ExampleLoader.Centres(), documentOptions: Lenient)!["centres"]![centre]!;
        (copy["id"], copy["name"], copy["shortName"]) = (id, $"Senteret {id}", id);
        return copy.ToJsonString();
    }

    private static void Edit(JsonArray list, int index, string? json)
    {
        if (index == list.Count) list.Add(JsonNode.Parse(json!));
        else if (json is null) list.RemoveAt(index);
        else list[index] = JsonNode.Parse(json);
    }
}
