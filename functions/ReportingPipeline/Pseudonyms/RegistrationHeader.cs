namespace ReportingPipeline.Pseudonyms;

/// <summary>The first line of a file of registrations, which says in which order its columns come.</summary>
internal sealed class RegistrationHeader
{
    /// <summary>What the first line must be.</summary>
    public const string Accepted =
        "The first line must name the columns date, kind, id and municipality, and may name registeredAt, "
        + "each once, with ; or , between them.";

    private static readonly string[] Required = ["date", "kind", "id", "municipality"];
    private static readonly string[] Known = [.. Required, "registeredAt"];

    private readonly IReadOnlyList<string> _names;

    private RegistrationHeader(IReadOnlyList<string> names) => _names = names;

    /// <summary>How many columns there are.</summary>
    public int Columns => _names.Count;

    /// <summary>Reads the fields of a first line; null if they are not the columns' names.</summary>
    public static RegistrationHeader? TryParse(IReadOnlyList<string> fields) =>
        fields.Distinct().Count() == fields.Count && !fields.Except(Known).Any() && !Required.Except(fields).Any()
            ? new RegistrationHeader(fields)
            : null;

    /// <summary>The fields of a line by the names of their columns; a column that the file does not have is empty.</summary>
    public Func<string, string> Of(IReadOnlyList<string> fields)
    {
        var byName = _names.Zip(fields).ToDictionary(field => field.First, field => field.Second);
        return name => byName.GetValueOrDefault(name, "");
    }
}
