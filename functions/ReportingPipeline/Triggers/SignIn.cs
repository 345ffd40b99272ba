using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Makes a developer whom they have chosen to be, on a machine for development alone.</summary>
public sealed class SignIn(CentresBlob centres)
{
    private const string StartPage = "/staff";

    /// <summary><c>POST /sign-in</c> with a form that holds a <c>name</c>, a <c>role</c>, and where to <c>return</c>.</summary>
    [Needs(AccessKind.Development)]
    [Function(nameof(SignIn))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var form = await Requests.ReadFormAsync(request, cancellationToken);
        var roles = StaffRoles.All((await centres.ReadAsync(cancellationToken)).Select(centre => centre.Id));
        var role = Fields.OneOf("role", form("role"), roles.ToDictionary(role => role));
        await DevelopmentSignIn.SignInAsync(request, Fields.Name(form("name")), role);
        return PageAnswers.SeeOther(request, form("return") is { } path && IsLocal(path) ? path : StartPage);
    }

    /// <summary>Whether an address is a path of the app, and no browser takes it for one of another host.</summary>
    internal static bool IsLocal(string path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(sign => char.IsControl(sign) || sign == '\\');
}
