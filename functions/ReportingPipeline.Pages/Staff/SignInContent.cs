using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where a developer chooses who to be.</summary>
/// <param name="Roles">The roles that there are.</param>
/// <param name="Form">Where the choice is sent.</param>
public sealed record SignInContent(IReadOnlyList<string> Roles, FormTarget Form) : IPageOf<SignInPage>;
