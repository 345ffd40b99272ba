namespace ReportingPipeline.Domain.Visits;

/// <summary>A municipality that a centre reports by: a stable id, its name, and its codes over time.</summary>
/// <param name="Id">Lower-case letters, digits and single hyphens, at most 50; never changes, whatever happens to the codes.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Codes">Every code that the municipality, or one that it has taken in, has had; on one day several may be valid.</param>
public sealed record Municipality(string Id, string Name, IReadOnlyList<DatedCode> Codes)
{
    /// <summary>The id under which visits from elsewhere, or from nobody knows where, are counted.</summary>
    public const string OtherId = "other";

    /// <summary>The code that is valid on a day, the lowest if several are, as before a merger; null if none is.</summary>
    public string? CodeOn(DateOnly day) => Codes.Where(code => code.IsValidOn(day)).Select(code => code.Code).Min(StringComparer.Ordinal);
}
