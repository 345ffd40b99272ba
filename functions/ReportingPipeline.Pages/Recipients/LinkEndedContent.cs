using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Recipients;

/// <summary>That a link leads nowhere any more, and what to do.</summary>
/// <param name="Contact">Whom one can ask for another link; null if nobody is known.</param>
public sealed record LinkEndedContent(Contact? Contact) : IPageOf<LinkEndedPage>;
