using ReportingPipeline.Spreadsheets;

namespace ReportingPipeline.Pseudonyms;

/// <summary>The first line of a file of registrations, which says in which order its columns come.</summary>
internal sealed class RegistrationHeader
{
    /// <summary>What the first line must be.</summary>
    public const string Accepted =
        "The first line must name the columns date, kind, id and municipality, or dato, type, id and kommune, "
        + "and may name registeredAt or registrert, each once; in CSV with ; or , between them.";

    private static readonly string[] Required = ["date", "kind", "id", "municipality"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "date",
        ["dato"] = "date",
        ["kind"] = "kind",
        ["type"] = "kind",
        ["id"] = "id",
        ["municipality"] = "municipality",
        ["kommune"] = "municipality",
        ["registeredAt"] = "registeredAt",
        ["registrert"] = "registeredAt",
    };

    private readonly IReadOnlyList<string> _names;

    private RegistrationHeader(IReadOnlyList<string> names) => _names = names;

    /// <summary>How many columns there are.</summary>
    public int Columns => _names.Count;

    /// <summary>Reads a first line; null if there is none, or its cells are not the columns' names.</summary>
    public static RegistrationHeader? TryParse(FileRow? row)
    {
        if (row is null or { Fault: not null }) return null;
        var names = WithoutPadding(row.Cells).Select(cell => cell is TextCell text ? Names.GetValueOrDefault(text.Text) : null).ToList();
        return names.Contains(null) || names.Distinct().Count() < names.Count || Required.Except(names).Any()
            ? null
            : new RegistrationHeader([.. names.OfType<string>()]);
    }

    /// <summary>
    /// The cells of a row by the names of their columns, of which one that the file does not have is empty;
    /// null if the row has not as many cells, or further ones that show anything.
    /// </summary>
    public Func<string, FileCell>? TryRead(FileRow row)
    {
        if (row.Cells.Count < Columns || !row.Cells.Skip(Columns).All(cell => cell.ShowsNothing)) return null;
        var byName = _names.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second);
        return name => byName.GetValueOrDefault(name, FileCell.Blank);
    }

    private static IEnumerable<FileCell> WithoutPadding(IEnumerable<FileCell> cells) =>
        cells.Reverse().SkipWhile(cell => cell.IsBlank).Reverse();
}
