using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Access;

/// <summary>What a call is about, as far as its address says it.</summary>
/// <param name="CentreId">The centre; null if it is of none, or of several.</param>
/// <param name="MunicipalityId">The municipality; null if it is of none, or of several.</param>
/// <param name="Id">The id that names it, such as a report's; empty for other addresses, so that no person's id is taken for one.</param>
public sealed partial record CallSubject(string? CentreId, string? MunicipalityId, string Id)
{
    /// <summary>What an address of the app is about.</summary>
    public static CallSubject Of(HttpRequest request)
    {
        if (request.RouteValues["id"] is string id && Parts().IsMatch(id))
        {
            var parts = id.Split(ReportId.Separator);
            return new CallSubject(parts[0], parts.ElementAtOrDefault(2), id);
        }

        var centre = request.RouteValues["centre"] as string ?? request.Query["centre"].ToString();
        return new CallSubject(centre.Length > 0 ? centre : null, null, "");
    }

    /// <summary>Whether a text can be a centre's id, and so a key in storage.</summary>
    public static bool IsCentreId(string text) => Part().IsMatch(text);

    // A report, a revision, a period, a delivery, or a link: its centre comes first, and a municipality third.
    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}(_[A-Za-z0-9-]{1,64}){1,4}\z")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex Part();
}
