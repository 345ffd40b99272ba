using System.Text.Json;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Overviews;

namespace ReportingPipeline.Settings;

/// <summary>
/// Reads the operator's description of the centres and their overviews,
/// and refuses it with the name of the first wrong field.
/// </summary>
public static class CentresFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the centres; comments and trailing commas are allowed.</summary>
    /// <exception cref="ConfigurationException">
    /// A field of the file is missing, unknown or wrong; the message names it and says what it accepts.
    /// </exception>
    public static IReadOnlyList<Centre> Parse(string json) => Read(json).Centres;

    /// <summary>Reads the overviews of the same file.</summary>
    /// <exception cref="ConfigurationException">
    /// A field of the file is missing, unknown or wrong; the message names it and says what it accepts.
    /// </exception>
    public static IReadOnlyList<Overview> ParseOverviews(string json) => Read(json).Overviews;

    // All of the file is read whatever is asked for, so that a mistake is found at the next run and not when it matters.
    private static (IReadOnlyList<Centre> Centres, IReadOnlyList<Overview> Overviews) Read(string json)
    {
        try
        {
            // Some editors begin a file with a byte order mark, which is no part of its JSON.
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), Lenient);
            return ReadFile(new ConfigurationObject(document.RootElement, "", "municipalities", "centres", "overviews"));
        }
        catch (JsonException malformed)
        {
            throw new ConfigurationException($"The file is not JSON: {malformed.Message}", malformed);
        }
    }

    private static (IReadOnlyList<Centre> Centres, IReadOnlyList<Overview> Overviews) ReadFile(ConfigurationObject file)
    {
        var centres = CentreFields.ReadAll(file, MunicipalityFields.ReadAll(file));
        return (centres, OverviewFields.ReadAll(file, centres));
    }
}
