using System.Collections.Frozen;
using System.Security.Claims;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>Who calls, and what is theirs to see.</summary>
/// <param name="Kind">What kind of caller it is.</param>
/// <param name="Name">The name in histories and in the audit.</param>
/// <param name="Id">What tells the caller from others of the kind: the id of a link, or of a person who has signed in.</param>
public sealed record Caller(CallerKind Kind, string Name, string Id = "")
{
    /// <summary>Nobody that is known.</summary>
    public static readonly Caller Nobody = new(CallerKind.Nobody, "nobody");

    /// <summary>Whoever has shown a key, which opens every centre.</summary>
    public static readonly Caller System = new(CallerKind.System, "key") { CentreIds = null };

    /// <summary>The centres that the caller may see; null for every one.</summary>
    public IReadOnlySet<string>? CentreIds { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The link that the caller has opened; null without one.</summary>
    public SentLink? Link { get; init; }

    /// <summary>Whether the caller has signed in as an administrator.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Whether the caller has signed in as a holder of the pseudonym keys.</summary>
    public bool IsKeyHolder { get; init; }

    /// <summary>Whether a browser has shown a cookie, which it does whoever's page has made it call.</summary>
    public bool HasCookie { get; init; }

    /// <summary>The caller to whom forms are given and from whom they are taken back.</summary>
    public ClaimsPrincipal Principal => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{Kind} {Id}")], $"{Kind}"));

    /// <summary>Whoever has opened a link.</summary>
    public static Caller Of(SentLink link) => new(
        link.IsOfRecipient ? CallerKind.Recipient : CallerKind.Managers,
        link.MunicipalityId ?? "managers",
        link.Id.ToString())
    {
        CentreIds = FrozenSet.Create(link.Id.CentreId),
        Link = link,
        HasCookie = true,
    };

    /// <summary>Whether the caller has what a call needs.</summary>
    public bool Has(AccessKind needed) => needed switch
    {
        AccessKind.Nothing or AccessKind.Development => true,
        AccessKind.FunctionKey or AccessKind.MasterKey => Kind == CallerKind.System,
        AccessKind.SentLink => Link is not null,
        AccessKind.RecipientLink => Kind == CallerKind.Recipient,
        AccessKind.ManagerLink => Kind == CallerKind.Managers,
        AccessKind.CentreStaff => Kind == CallerKind.Staff && CentreIds is null or { Count: > 0 },
        AccessKind.Administrator => IsAdministrator,
        AccessKind.KeyHolder => IsKeyHolder,
        _ => false,
    };

    /// <summary>Whether something of a centre, or of one municipality of it, is the caller's to see.</summary>
    public bool MaySee(string centreId, string? municipalityId) =>
        (CentreIds is null || CentreIds.Contains(centreId))
        && (Link is not { MunicipalityId: { } own } || municipalityId is null || own == municipalityId);
}
