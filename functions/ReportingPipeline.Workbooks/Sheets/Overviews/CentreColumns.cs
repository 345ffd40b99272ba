using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets.Overviews;

/// <summary>The columns of a figure beside that of the year before, which stand to the right of a name.</summary>
internal static class CentreColumns
{
    public static IReadOnlyList<Column<T>> Of<T>(OverviewModel model, Func<T, ComparedFigure> figure, ReportTexts texts) =>
    [
        new(texts.Periods.Title(model.Heading.Period), CellKind.Whole, item => figure(item).Now),
        new(texts.Periods.Title(model.Before), CellKind.Whole, item => figure(item).Before),
        new(texts.Difference, CellKind.SignedWhole, item => figure(item).Change.Difference),
        new(texts.PercentDifference, CellKind.SignedPercent, item => figure(item).Change.OfEarlier),
    ];
}
