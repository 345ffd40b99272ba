namespace ReportingPipeline.Domain.Visits;

/// <summary>A municipality that a centre reports by: a stable id, its name, and its codes over time.</summary>
/// <param name="Id">Lower-case letters, digits and single hyphens, at most 50; never changes, whatever happens to the codes.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Codes">Every code the municipality has had.</param>
public sealed record Municipality(string Id, string Name, IReadOnlyList<DatedCode> Codes)
{
    /// <summary>The id under which visits from elsewhere, or from nobody knows where, are counted.</summary>
    public const string OtherId = "other";

    /// <summary>The code that is valid on a day; null if none is.</summary>
    public string? CodeOn(DateOnly day) => Codes.FirstOrDefault(code => code.IsValidOn(day))?.Code;
}
