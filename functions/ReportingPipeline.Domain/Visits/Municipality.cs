namespace ReportingPipeline.Domain.Visits;

/// <summary>A municipality that a centre reports by: a stable id, its name, and its codes over time.</summary>
/// <param name="Id">Lower-case letters, digits and single hyphens, at most 50; never changes, whatever happens to the codes.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Codes">Every code that the municipality, or one that it has taken in, has had; on one day several may be valid.</param>
public sealed record Municipality(string Id, string Name, IReadOnlyList<DatedCode> Codes)
{
    /// <summary>The id under which visits from elsewhere, or from nobody knows where, are counted.</summary>
    public const string OtherId = "other";

    /// <summary>How many people lived there, on one or more days; may be unknown.</summary>
    public IReadOnlyList<Population> Populations { get; init; } = [];

    /// <summary>The latest population up to a day; null if none is known.</summary>
    public Population? PopulationOn(DateOnly day) => Populations.Where(known => known.Day <= day).MaxBy(known => known.Day);

    /// <summary>The code that is valid on a day, the lowest if several are, as before a merger; null if none is.</summary>
    public string? CodeOn(DateOnly day) => Codes.Where(code => code.IsValidOn(day)).Select(code => code.Code).Min(StringComparer.Ordinal);
}
