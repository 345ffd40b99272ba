using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff what their centres owe, and what to do first.</summary>
public sealed class ShowCentres(CentresBlob centres, OwedBoard board)
{
    /// <summary><c>GET /staff</c>: the board of the centres that whoever has signed in may see.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowCentres))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var mine = (await centres.ReadAsync(cancellationToken)).Where(centre => caller.MaySee(centre.Id, municipalityId: null));
        return await PageAnswers.OfAsync(
            request,
            await board.ReadAsync(mine, cancellationToken),
            PageAnswers.FrameOf(request, PageAnswers.LanguageOf(request)));
    }
}
