using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Start;

namespace ReportingPipeline.Triggers;

/// <summary>Says what this system is to whoever opens its address, and where to go.</summary>
public sealed class ShowStart
{
    /// <summary>The route that fits the root alone: without one, the host would name it after the function.</summary>
    public const string Route = "{root:maxlength(0)?}";

    /// <summary><c>GET /</c>: the first page.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(ShowStart))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        PageAnswers.OfAsync(request, new StartContent(), new PageFrame(PageAnswers.LanguageOf(request)));
}
