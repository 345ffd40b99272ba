using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>The registrations that are counted nowhere, why, and what to do.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Rows">The first of them, by the keys of the source table.</param>
/// <param name="InAll">How many there are.</param>
public sealed record RejectedRowsContent(string CentreName, IReadOnlyList<RejectedRow> Rows, int InAll) : IPageOf<RejectedRowsPage>;
