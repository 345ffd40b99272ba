using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ReportingPipeline.Access;

/// <summary>Decides who is let in.</summary>
public sealed class Guard(Callers callers, CallLimits limits, DevelopmentSignIn development, IAntiforgery forms)
{
    /// <summary>Finds out who calls, and whether that caller is let in.</summary>
    /// <param name="needs">What the function needs; null if it does not say so, which lets nobody in.</param>
    /// <param name="request">The call.</param>
    /// <param name="readForm">Has the form of a call ready to be read, if it is not too large.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<GuardedCall> LookAsync(
        NeedsAttribute? needs, HttpRequest request, Func<Task> readForm, CancellationToken cancellationToken)
    {
        var subject = CallSubject.Of(request);
        if (needs is null) return new GuardedCall(needs, Caller.Nobody, subject, new Refusal(RefusalReason.NoRule));

        var (caller, ended) = await callers.FindAsync(needs.Access, request, cancellationToken);
        if (caller.Kind != CallerKind.Nobody) request.HttpContext.User = caller.Principal;
        var call = new GuardedCall(needs, caller, subject, Refusal: null);
        return call with
        {
            Refusal = Refuse(needs.Access, caller, subject) is { } reason
                ? Limited(caller, new Refusal(ended is null ? reason : RefusalReason.EndedLink) { EndedLink = ended })
                : limits.WaitOf(caller) is { } wait ? TooMany(wait)
                : await RefuseFormAsync(call, request, readForm),
        };
    }

    private RefusalReason? Refuse(AccessKind needed, Caller caller, CallSubject subject) => needed switch
    {
        AccessKind.Development when !development.IsAvailable => RefusalReason.NotHere,
        _ when !caller.Has(needed) => ReasonOf(needed, caller),
        _ when caller.Kind != CallerKind.Nobody && subject.CentreId is { } centre && !caller.MaySee(centre, subject.MunicipalityId) =>
            RefusalReason.OutOfScope,
        _ => null,
    };

    private static RefusalReason ReasonOf(AccessKind needed, Caller caller) => needed switch
    {
        _ when caller.Kind != CallerKind.Nobody => RefusalReason.NotAllowed,
        AccessKind.SentLink => RefusalReason.UnknownLink,
        AccessKind.RecipientLink or AccessKind.ManagerLink => RefusalReason.NoSession,
        _ => RefusalReason.NotSignedIn,
    };

    // Whoever tries links or tokens has no other number than everybody who is not known.
    private Refusal Limited(Caller caller, Refusal refusal) =>
        (caller.Kind == CallerKind.Nobody ? limits.WaitOfRefused() : limits.WaitOf(caller)) is { } wait ? TooMany(wait) : refusal;

    private static Refusal TooMany(TimeSpan wait) => new(RefusalReason.TooManyCalls) { RetryAfter = wait };

    private async Task<Refusal?> RefuseFormAsync(GuardedCall call, HttpRequest request, Func<Task> readForm)
    {
        if (!HttpMethods.IsPost(request.Method) || !call.TakesForms) return null;

        await readForm();
        return await IsOwnFormAsync(request.HttpContext) ? null : new Refusal(RefusalReason.ForeignForm);
    }

    // What cannot be read holds no field of ours.
    private async Task<bool> IsOwnFormAsync(HttpContext http)
    {
        try
        {
            return await forms.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
