using System.Text.Json;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Settings;

/// <summary>Reads the operator's description of the centres, and refuses it with the name of the first wrong field.</summary>
public static class CentresFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the file; comments and trailing commas are allowed.</summary>
    /// <exception cref="ConfigurationException">A field is missing, unknown or wrong; the message names it and says what it accepts.</exception>
    public static IReadOnlyList<Centre> Parse(string json)
    {
        try
        {
            // Some editors begin a file with a byte order mark, which is no part of its JSON.
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), Lenient);
            return ReadFile(new ConfigurationObject(document.RootElement, "", "municipalities", "centres"));
        }
        catch (JsonException malformed)
        {
            throw new ConfigurationException($"The file is not JSON: {malformed.Message}", malformed);
        }
    }

    private static IReadOnlyList<Centre> ReadFile(ConfigurationObject file) =>
        CentreFields.ReadAll(file, MunicipalityFields.ReadAll(file));
}
