using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a developer choose who to be, on a machine for development alone.</summary>
public sealed class ShowSignIn(CentresBlob centres)
{
    /// <summary><c>GET /sign-in?return=</c>: a page with a name, the roles that there are, and a button.</summary>
    [Needs(AccessKind.Development)]
    [Function(nameof(ShowSignIn))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sign-in")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var configured = await centres.ReadAsync(cancellationToken);
        var form = new FormTarget("/sign-in", new HiddenField("return", request.Query["return"].ToString()));
        return await PageAnswers.OfAsync(
            request,
            new SignInContent([.. StaffRoles.All(configured.Select(centre => centre.Id))], form),
            PageAnswers.FrameOf(request, PageAnswers.LanguageOf(request)));
    }
}
