using ReportingPipeline.Access;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Access;

/// <summary>Links as they are sent by e-mail.</summary>
internal static class Links
{
    /// <summary>A link that works, to a municipality's reports or to what waits for the managers, and its key.</summary>
    public static async Task<(SentLink Link, string Key)> SendAsync(
        this RunningApp app, string centreId, string? municipalityId = null, string? delivery = null)
    {
        var link = app.Get<SentLinks>().New(centreId, "post@hamar.example") with { MunicipalityId = municipalityId, Delivery = delivery };
        await app.Get<SentLinks>().AddAsync(link, CancellationToken.None);
        return (link, app.Get<LinkCookies>().KeyOf(link));
    }
}
