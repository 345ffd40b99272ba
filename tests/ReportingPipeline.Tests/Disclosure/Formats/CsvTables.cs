using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads the tables in a zip of CSV files by the description that lies beside them.</summary>
internal static partial class CsvTables
{
    private const string Description = "datapackage.json";

    // What says which report a file is of, whether a row is a total, and what a workbook says above or beside a table.
    private static readonly string[] Around =
    [
        "rapport_senter", "rapport_periode", "rapport_kommune", "rapport_versjon", "er_sum",
        "FordelingAvTilskudd/belop", "FordelingAvTilskudd/fordelt_etter", "FordelingAvTilskudd/grunnlagsar", "BrukereTreAr/periode",
    ];

    // The tables that a workbook has columns beside one another of, and for each value of which column how many.
    private static readonly Dictionary<string, (string Column, int Measures)> Wide = new()
    {
        ["BesokPerAr"] = ("del_av_aret", 1),
        ["BrukerbesokPerAr"] = ("del_av_aret", 1),
        ["DinKommunePerDel"] = ("del_av_aret", 1),
        ["BrukereDelOgHelhet"] = ("ledd", 1),
        ["UnikeBrukere"] = ("periode", 2),
        ["Finansiering"] = ("ar", 1),
    };

    public static IReadOnlyList<FileTable> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var description = JsonDocument.Parse(TextOf(archive.GetEntry(Description)!));
        return [.. description.RootElement.GetProperty("resources").EnumerateArray().Select(table => Read(archive, table))];
    }

    private static FileTable Read(ZipArchive archive, JsonElement table)
    {
        var path = table.GetProperty("path").GetString()!;
        var name = Path.GetFileNameWithoutExtension(path);
        var fields = table.GetProperty("schema").GetProperty("fields").EnumerateArray()
            .Select(field => (Name: NameOf(field), Kind: KindOf(field)))
            .Index().Where(field => field.Item.Kind is not null).ToList();
        var lines = TextOf(archive.GetEntry(path)!).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells).ToList();
        var (around, within) = (fields.FindAll(IsAround), fields.FindAll(field => !IsAround(field)));
        return new FileTable(name, [.. within.Select(field => field.Item.Kind!.Value)], RowsOf(within))
        {
            Around = RowsOf(around),
            Dimension = Wide.TryGetValue(name, out var wide) ? (within.FindIndex(field => field.Item.Name == wide.Column), wide.Measures) : null,
        };

        bool IsAround((int, (string Name, ColumnKind?) Item) field) =>
            Around.Contains(field.Item.Name) || Around.Contains($"{name}/{field.Item.Name}");

        List<IReadOnlyList<string>> RowsOf(List<(int Place, (string, ColumnKind? Kind) Field)> columns) =>
            [.. lines.Select(line => columns.ConvertAll(column => FileTable.IsNumber(column.Field.Kind!.Value) ? Figure(line, column.Place) : line[column.Place]))];
    }

    // A number, or the sign of the status beside it; never both, and never neither.
    private static string Figure(string[] line, int place) => (line[place], line[place + 1]) switch
    {
        ("", "skjult") => ":",
        ("", "mangler") => "–",
        (not "", "") => line[place],
        var (number, status) => throw new InvalidDataException($"'{number}' has the status '{status}'."),
    };

    // A cell that holds the separator stands between quotes.
    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Value.StartsWith('"') ? cell.Value[1..^1].Replace("\"\"", "\"") : cell.Value)];

    [GeneratedRegex("(?<=^|;)(\"([^\"]|\"\")*\"|[^;]*)(?=;|$)")]
    private static partial Regex Cell();

    // The days of a period, which its name says in a workbook, and statuses are no columns of their own.
    private static ColumnKind? KindOf(JsonElement field) => field.GetProperty("type").GetString() switch
    {
        "date" => null,
        "string" when NameOf(field).EndsWith("_status", StringComparison.Ordinal) => null,
        "string" => ColumnKind.Text,
        "integer" => ColumnKind.Whole,
        "number" when field.TryGetProperty("unit", out var unit) && unit.GetString() == "percent" => ColumnKind.Percent,
        "number" => ColumnKind.Decimal,
        var other => throw new InvalidDataException($"No report has a column of the type {other}."),
    };

    private static string NameOf(JsonElement field) => field.GetProperty("name").GetString()!;

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
