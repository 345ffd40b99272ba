using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads the tables in a zip of CSV files by the description that lies beside them.</summary>
internal static partial class CsvTables
{
    private const string Description = "datapackage.json";

    public static IReadOnlyList<FileTable> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var description = JsonDocument.Parse(TextOf(archive.GetEntry(Description)!));
        return [.. description.RootElement.GetProperty("resources").EnumerateArray().Select(table => Read(archive, table))];
    }

    private static FileTable Read(ZipArchive archive, JsonElement table)
    {
        var path = table.GetProperty("path").GetString()!;
        var lines = TextOf(archive.GetEntry(path)!).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new FileTable(
            Path.GetFileNameWithoutExtension(path),
            [.. table.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(KindOf)],
            [.. lines.Skip(1).Select(Cells)]);
    }

    // A cell that holds the separator stands between quotes.
    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Value.StartsWith('"') ? cell.Value[1..^1].Replace("\"\"", "\"") : cell.Value)];

    [GeneratedRegex("(?<=^|;)(\"([^\"]|\"\")*\"|[^;]*)(?=;|$)")]
    private static partial Regex Cell();

    private static ColumnKind KindOf(JsonElement field) => field.GetProperty("type").GetString() switch
    {
        "date" => ColumnKind.Day,
        "integer" => ColumnKind.Whole,
        "number" when field.GetProperty("unit").GetString() == "percent" => ColumnKind.Percent,
        "string" => ColumnKind.Text,
        var other => throw new InvalidDataException($"No report has a column of the type {other}."),
    };

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
