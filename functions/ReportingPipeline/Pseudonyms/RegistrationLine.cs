using System.Globalization;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pseudonyms;

/// <summary>One registered attendance, as a file that is imported says it.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Who came.</param>
/// <param name="Id">The user's id; null if unknown, and always of others than users, whose ids nobody needs.</param>
/// <param name="Municipality">The home municipality's four-digit code; null if unknown.</param>
/// <param name="RegisteredAt">When it was registered; null if the file does not say.</param>
public sealed record RegistrationLine(DateOnly Date, VisitKind Kind, CanonicalId? Id, string? Municipality, DateTimeOffset? RegisteredAt)
{
    /// <summary>Everything that tells the line from others, the id included.</summary>
    internal string Content() => string.Create(
        CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}\n{Kind}\n{Id?.Value}\n{Municipality}\n{RegisteredAt?.UtcDateTime:O}");
}

/// <summary>What is wrong with a line of a file; never what stands there, which may be personal.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column; "line" for the line as a whole.</param>
/// <param name="Accepted">What is accepted there.</param>
public sealed record FileFault(int Line, string Column, string Accepted);
