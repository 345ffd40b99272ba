using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>The counts that are not told, and what that means for whatever is made of them.</summary>
/// <param name="names">Their names.</param>
internal sealed class HiddenCounts(IReadOnlySet<FigureName> names)
{
    /// <summary>Whether the base of a grant is hidden: a municipality's, or without one that of all.</summary>
    public bool HidesBase(Quantity quantity, MonthSpan year, string? municipalityId) =>
        names.Contains(new FigureName(quantity, FigureForm.GrantBase, year) { MunicipalityId = municipalityId });

    /// <summary>A count, unless it is hidden.</summary>
    public Figure In(Quantity quantity, MonthSpan span, Figure figure, string? municipalityId = null) =>
        names.Contains(new FigureName(quantity, FigureForm.Count, span) { MunicipalityId = municipalityId }) ? Figure.Hidden : figure;

    /// <summary>The visits of a span.</summary>
    public VisitFigures In(MonthSpan span, VisitFigures visits) => new(
        In(Quantity.Visits, span, visits.Visits),
        In(Quantity.UserVisits, span, visits.UserVisits),
        In(Quantity.UserVisitsWithoutId, span, visits.UserVisitsWithoutId));

    /// <summary>A change, unless one of the figures is hidden that it lies between.</summary>
    public static Change In(Change change, Figure earlier, Figure present) =>
        earlier.IsHidden || present.IsHidden ? Change.Hidden : change;

    /// <summary>A share, unless one of the figures is hidden that it is made of.</summary>
    public static ShareFigure In(ShareFigure share, Figure part, Figure whole) =>
        part.IsHidden || whole.IsHidden ? ShareFigure.Hidden : share;
}
