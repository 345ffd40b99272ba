using System.Text.Json;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Http;

/// <summary>What the body of a call says for the audit: which centre it is of, and who has decided it; never anybody's id.</summary>
/// <param name="CentreId">The centre; null if the body names none.</param>
/// <param name="Name">Who it is; null if the body does not say so.</param>
internal sealed record CallInBody(string? CentreId, string? Name)
{
    private const int LongestName = 100;

    /// <summary>What a body says.</summary>
    public static CallInBody Of(JsonElement body) => new(
        Text(body, "centre") is { } centre && CallSubject.IsCentreId(centre) ? centre : null,
        PlainText.TryLine(Text(body, "name") ?? "", LongestName));

    private static string? Text(JsonElement body, string field) => body.TryGetProperty(field, out var value) ? value.TryText() : null;
}
