using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Http;

/// <summary>Reads which visit is meant.</summary>
internal static class VisitRequest
{
    /// <summary>The visit that stands in some fields.</summary>
    /// <exception cref="RequestRefusedException">A field is wrong; the message does not repeat it.</exception>
    public static RegistrationLine Read(
        Centre centre, DateTimeOffset now, string? date, string? kind, string? id, string? municipality, string prefix = "") =>
        new RegistrationFields(centre, now).Read(
            column => column switch { "date" => date, "kind" => kind, "id" => id, "municipality" => municipality, _ => null },
            column => prefix.Length == 0 ? column : $"{prefix}{char.ToUpperInvariant(column[0])}{column[1..]}");

    /// <summary>200 and whether anything was changed; 404 if there is no such visit.</summary>
    public static IResult Answer(Centre centre, bool? isChanged) => isChanged is { } changed
        ? Results.Ok(new ChangedVisitView(centre.Id, changed))
        : Problems.NotFound(
            $"{centre.Id} has imported no such visit. A user whose id is known is found by date and id, and other visits "
            + "by date, kind and municipality.");
}

/// <summary>What has come of cancelling or correcting a visit.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="IsChanged">Whether anything was changed; false if it was so before.</param>
public sealed record ChangedVisitView(string Centre, bool IsChanged);
