using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ReportingPipeline.Access;

/// <summary>What the guard has found out about a request.</summary>
internal static class CallOfRequest
{
    /// <summary>Who has made it.</summary>
    public static Caller Caller(this HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<GuardedCall>().Caller;

    /// <summary>The link that it was made by.</summary>
    /// <exception cref="InvalidOperationException">It was made by none, as its function asks for none.</exception>
    public static Storage.SentLink Link(this HttpRequest request) =>
        request.Caller().Link ?? throw new InvalidOperationException("The function must need a link.");
}
