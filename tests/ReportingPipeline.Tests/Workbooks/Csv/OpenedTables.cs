using System.IO.Compression;
using System.Text.Json;
using CsvHelper;

namespace ReportingPipeline.Tests.Workbooks.Csv;

/// <summary>A zip of tables, opened as a program does that knows nothing but the standard.</summary>
internal sealed class OpenedTables
{
    public OpenedTables(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            Files.Add(entry.FullName, content.ToArray());
        }
    }

    /// <summary>Every file by its name, in the order of the zip.</summary>
    public OrderedDictionary<string, byte[]> Files { get; } = [];

    /// <summary>The description.</summary>
    public JsonElement Package => JsonSerializer.Deserialize<JsonElement>(Files["datapackage.json"]);

    /// <summary>The descriptions of the files.</summary>
    public IReadOnlyList<JsonElement> Resources => [.. Package.GetProperty("resources").EnumerateArray()];

    /// <summary>The columns of a file as they are described.</summary>
    public static IReadOnlyList<JsonElement> Fields(JsonElement resource) => [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];

    /// <summary>The lines of a file, the header first, each as its fields.</summary>
    public IReadOnlyList<string[]> Lines(string name)
    {
        var lines = new List<string[]>();
        using var csv = CsvReader.Create(Files[name], new CsvReaderOptions { HasHeader = false, Separator = ';' });
        while (csv.Read()) lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return lines;
    }
}
