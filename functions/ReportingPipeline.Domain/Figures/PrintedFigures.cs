using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Figures;

/// <summary>Remembers which figures were asked for: those that a report prints, in printed order.</summary>
/// <param name="figures">The table that they come from.</param>
public sealed class PrintedFigures(IFigures figures) : IFigures
{
    private readonly OrderedDictionary<FigureName, Figure> _asked = [];

    /// <summary>The figures asked for so far, each once.</summary>
    public IReadOnlyDictionary<FigureName, Figure> Asked => _asked;

    /// <inheritdoc/>
    public Figure Find(FigureName name)
    {
        if (!_asked.TryGetValue(name, out var figure)) _asked[name] = figure = figures.Find(name);
        return figure;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years) => figures.RowsOf(years);
}
