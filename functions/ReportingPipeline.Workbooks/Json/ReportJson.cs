using System.Security.Cryptography;
using System.Text.Json;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>
/// A report as JSON for other systems: in English, without the language of any recipient,
/// as report.schema.json describes it.
/// </summary>
public static class ReportJson
{
    /// <summary>The media type of a report.</summary>
    public const string ContentType = "application/json";

    /// <summary>The media type of the schema.</summary>
    public const string SchemaContentType = "application/schema+json";

    private const string Format = "reporting-pipeline/report";

    // Raised when something is taken away or means something else; additions keep it. The schema's id ends in it.
    private const int Version = 1;

    private const string SchemaId = "urn:reporting-pipeline:report:1";
    private const string SchemaFile = "report.schema.json";

    /// <summary>The finished file, in UTF-8; the same model gives the same bytes.</summary>
    public static byte[] Write(ReportModel model) => JsonSerializer.SerializeToUtf8Bytes(Document(model), JsonShapes.Options);

    /// <summary>The SHA-256 of the finished file in lower-case hexadecimal, by which anybody can tell what was in it.</summary>
    public static string HashOf(ReportModel model) => Convert.ToHexStringLower(SHA256.HashData(Write(model)));

    /// <summary>The JSON Schema (draft 2020-12) of the file.</summary>
    public static byte[] Schema()
    {
        using var file = typeof(ReportJson).Assembly.GetManifestResourceStream(SchemaFile)!;
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    // Every property of the model has one of the same name, so that nothing is forgotten that a report says.
    private static OrderedDictionary<string, object?> Document(ReportModel model) => new()
    {
        ["$schema"] = SchemaId,
        ["format"] = Format,
        ["version"] = Version,
        ["heading"] = HeadingJson.Of(model.Heading),
        ["municipalities"] = model.Municipalities,
        ["visits"] = VisitsJson.Of(model.Visits),
        ["monthly"] = MonthlyJson.Of(model.Monthly),
        ["users"] = UsersJson.Of(model.Users),
        ["grant"] = model.Grant is { } grant ? GrantJson.Of(grant) : null,
        ["municipality"] = model.Municipality is { } municipality ? MunicipalityJson.Of(municipality) : null,
        ["funding"] = model.Funding is { } funding ? FundingJson.Of(funding) : null,
        ["indicators"] = model.Indicators is { } indicators ? IndicatorsJson.Of(indicators) : null,
        ["changes"] = model.Changes is { } changes ? ChangesJson.Of(changes) : null,
        ["checks"] = ChecksJson.Of(model),
        ["notes"] = NotesJson.Of(model.Notes),
        ["disclosure"] = model.Disclosure,
    };
}
