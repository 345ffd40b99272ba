using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Domain.Reports;

/// <summary>A composed report, and the figures that it prints.</summary>
/// <param name="Model">What it says.</param>
/// <param name="Figures">Every figure that it prints, each once, in printed order; all its other numbers are made of them.</param>
/// <param name="Findings">What the checks before release found, with their figures; for the centre's own staff.</param>
public sealed record ComposedReport(ReportModel Model, IReadOnlyDictionary<FigureName, Figure> Figures, IReadOnlyList<Finding> Findings);
