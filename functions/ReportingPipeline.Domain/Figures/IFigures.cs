using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Figures;

/// <summary>The table of a centre's figures: all of them, or those that may be told, where the others come back hidden.</summary>
public interface IFigures
{
    /// <summary>A figure; one that was not collected, or cannot be counted, comes back as such.</summary>
    Figure Find(FigureName name);

    /// <summary>
    /// The rows into which the centre's municipalities fall, in printed order and without "other or unknown", if some reporting
    /// years are told together; none if they have no breakdown. Each municipality of the centre is in one of them.
    /// </summary>
    IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years);
}
