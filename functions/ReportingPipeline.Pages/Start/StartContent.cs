using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Start;

/// <summary>What this is, to whoever opens its address without a link.</summary>
public sealed record StartContent : IPageOf<StartPage>;
