using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;

namespace ReportingPipeline.Triggers;

/// <summary>Makes whoever has signed in nobody again.</summary>
public sealed class SignOut(DevelopmentSignIn development)
{
    /// <summary><c>POST /sign-out</c>: signs out, and leads to the first page.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(SignOut))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request)
    {
        // App Service itself answers below /.auth.
        if (!development.IsAvailable) return PageAnswers.SeeOther(request, "/.auth/logout?post_logout_redirect_uri=/");

        await DevelopmentSignIn.SignOutAsync(request);
        return PageAnswers.SeeOther(request, "/");
    }
}
