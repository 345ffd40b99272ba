using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pseudonyms;

/// <summary>One registered attendance, as a file that is imported says it.</summary>
/// <param name="Number">The line that it stands in.</param>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Who came.</param>
/// <param name="Id">The user's id; null if unknown, and always of others than users, whose ids nobody needs.</param>
/// <param name="Municipality">The home municipality's four-digit code; null if unknown.</param>
/// <param name="RegisteredAt">When it was registered; null if the file does not say.</param>
public sealed record RegistrationLine(
    int Number, DateOnly Date, VisitKind Kind, CanonicalId? Id, string? Municipality, DateTimeOffset? RegisteredAt);
