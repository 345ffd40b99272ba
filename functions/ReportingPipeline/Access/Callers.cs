using Microsoft.AspNetCore.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>Finds out who calls.</summary>
public sealed class Callers(LinkCookies cookies, LinksTable links, StaffTokens tokens, DevelopmentSignIn development, TimeProvider clock)
{
    /// <summary>
    /// The caller by what a call needs, so that nothing else that a browser sends along is looked at; the link, too, if there is one that
    /// works no more.
    /// </summary>
    public async Task<(Caller Caller, SentLink? Ended)> FindAsync(
        AccessKind needed, HttpRequest request, CancellationToken cancellationToken)
    {
        switch (needed)
        {
            case AccessKind.FunctionKey or AccessKind.MasterKey:
                return (Caller.System, null);
            case AccessKind.SentLink:
                return await OpenAsync(cookies.ReadOpened(request), cancellationToken);
            case AccessKind.RecipientLink or AccessKind.ManagerLink:
                return await OpenAsync(cookies.ReadSession(request), cancellationToken);
            case AccessKind.CentreStaff or AccessKind.Administrator or AccessKind.KeyHolder:
                var staff = await development.FindAsync(request) ?? await tokens.FindAsync(request, cancellationToken);
                return (staff ?? Caller.Nobody, null);
            default:
                return (Caller.Nobody, null);
        }
    }

    private async Task<(Caller Caller, SentLink? Ended)> OpenAsync(LinkId? id, CancellationToken cancellationToken)
    {
        var link = id is null ? null : await links.FindAsync(id, cancellationToken);
        return link is null ? (Caller.Nobody, null)
            : link.Works(clock.GetUtcNow()) ? (Caller.Of(link), null)
            : (Caller.Nobody, link);
    }
}
