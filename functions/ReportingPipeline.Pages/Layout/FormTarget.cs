namespace ReportingPipeline.Pages.Layout;

/// <summary>Where a form is sent.</summary>
/// <param name="Address">The address, from the root or from the page's own.</param>
/// <param name="Fields">What it sends along besides what people fill in.</param>
public sealed record FormTarget(string Address, params IReadOnlyList<HiddenField> Fields);
