using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Breaking;

/// <summary>The figures that may be told, and some that may not.</summary>
/// <param name="told">Those that may.</param>
/// <param name="all">All figures.</param>
/// <param name="isTold">Those that are told all the same.</param>
internal sealed class BrokenFigures(IFigures told, IFigures all, Func<FigureName, bool> isTold) : IFigures
{
    /// <summary>The rows of years told together; by default those that may be told.</summary>
    public Func<IReadOnlyList<ReportingPeriod>, IReadOnlyList<MunicipalityRow>> Rows { get; init; } = years => told.RowsOf(years);

    /// <inheritdoc/>
    public Figure Find(FigureName name) => (isTold(name) ? all : told).Find(name);

    /// <inheritdoc/>
    public IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years) => Rows(years);
}
