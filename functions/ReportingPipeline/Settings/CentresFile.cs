using System.Text.Json;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <summary>
/// Reads the operator's description of the centres and their overviews,
/// and refuses it with the name of the first wrong field.
/// </summary>
public static class CentresFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// Reads all of the file, whatever is asked for, so that a mistake is found at the next run and not when it matters; comments and
    /// trailing commas are allowed.
    /// </summary>
    /// <param name="file">The file, in UTF-8.</param>
    /// <param name="today">The present day, by which mistyped years are told.</param>
    /// <exception cref="ConfigurationException">
    /// A field of the file is missing, unknown or wrong; the message names it and says what it accepts.
    /// </exception>
    public static (IReadOnlyList<Centre> Centres, IReadOnlyList<Overview> Overviews) Parse(ReadOnlySpan<byte> file, DateOnly today)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8Text.Read(file), Lenient);
            return ReadFile(new ConfigurationObject(document.RootElement, "", today, "municipalities", "centres", "overviews"));
        }
        catch (FormatException notText)
        {
            throw new ConfigurationException($"The file cannot be read, as {notText.Message}.", notText);
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
