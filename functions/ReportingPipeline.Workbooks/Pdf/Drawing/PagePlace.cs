namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>Where a link leads to.</summary>
/// <param name="Page">The page, from one.</param>
/// <param name="Height">How far above the foot of the page.</param>
internal sealed record PagePlace(int Page, double Height);
