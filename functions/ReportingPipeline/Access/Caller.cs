using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ReportingPipeline.Access;

/// <summary>Who calls, and what is theirs to see.</summary>
/// <param name="Kind">What kind of caller it is.</param>
/// <param name="Name">The name in histories and in the audit.</param>
public sealed record Caller(CallerKind Kind, string Name)
{
    /// <summary>Nobody that is known.</summary>
    public static readonly Caller Nobody = new(CallerKind.Nobody, "nobody");

    /// <summary>Whoever has shown a key, which opens every centre.</summary>
    public static readonly Caller System = new(CallerKind.System, "key") { CentreIds = null };

    /// <summary>The centres that the caller may see; null for every one.</summary>
    public IReadOnlySet<string>? CentreIds { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether the caller has what a call needs.</summary>
    public bool Has(AccessKind needed) => needed switch
    {
        AccessKind.Nothing => true,
        AccessKind.FunctionKey or AccessKind.MasterKey => Kind == CallerKind.System,
        _ => false,
    };
}

/// <summary>Who has made a call, as the guard has found out.</summary>
internal static class Callers
{
    /// <summary>Whose call it is.</summary>
    public static Caller Caller(this HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<Caller>();
}
