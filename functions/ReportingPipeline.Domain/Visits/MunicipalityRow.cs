namespace ReportingPipeline.Domain.Visits;

/// <summary>
/// Some municipalities that are counted as one, such as a single one, or those that a table tells together;
/// equal sets are equal.
/// </summary>
public readonly record struct MunicipalityRow
{
    private const char Between = '+';

    private readonly string? _key;

    private MunicipalityRow(string key) => _key = key;

    /// <summary>The ids in ordinal order with a plus between them, such as <c>loten+ringsaker</c>; empty for no municipality.</summary>
    public string Key => _key ?? "";

    /// <summary>The ids in ordinal order.</summary>
    public IReadOnlyList<string> Ids => Key.Length == 0 ? [] : Key.Split(Between);

    /// <summary>Whether it is several municipalities together.</summary>
    public bool IsCollective => Key.Contains(Between, StringComparison.Ordinal);

    /// <summary>Some municipalities, in any order.</summary>
    public static MunicipalityRow Of(params IEnumerable<string> ids) => new(string.Join(Between, ids.Order(StringComparer.Ordinal)));

    /// <summary>Whether <paramref name="id"/> is one of them.</summary>
    public bool Contains(string id) => Ids.Contains(id);

    /// <inheritdoc/>
    public bool Equals(MunicipalityRow other) => Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
