using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets.Overviews;

/// <summary>What the overview is, what all centres come to, and a chart of them.</summary>
internal static class OverviewSummarySheet
{
    // The names of more centres than these do not fit below the columns, are written slanting, and leave them little height.
    private const int MostUprightNames = 6;

    public static Sheet Of(OverviewModel model, SheetHeading heading, ReportTexts texts) => new(
        texts.SummaryName, texts.OverviewSummaryTitle(model), heading, texts,
        Identity(model, texts), Totals(model, texts), Sentences(model, texts), Chart(model, texts))
    {
        IsOnePage = true,
        TabColor = TabColor.Overview,
    };

    private static Facts Identity(OverviewModel model, ReportTexts texts)
    {
        var (heading, released) = (model.Heading, model.Centres.Count(row => row.Availability == ReportAvailability.Released));
        return new(
        [
            new(texts.OverviewReader, CellKind.Text, heading.Reader),
            new(texts.ReleasedCentres, CellKind.Text, texts.ReleasedOfAll(released, model.Centres.Count)),
            new(texts.DataAsOf, CellKind.Text, heading.DataAsOf is { } dataAsOf ? texts.Prose.Moment(dataAsOf) : Signs.Missing),
            new(texts.CreatedAt, CellKind.Text, texts.Prose.Moment(heading.CreatedAt)),
        ]);
    }

    private static Table Totals(OverviewModel model, ReportTexts texts) => Table.Of(
        "AlleSentre",
        texts.OverviewTotalsCaption(model.Heading.Period),
        [new Total(texts.Visits, model.Total.Visits), new Total(texts.AllUserVisits, model.Total.UserVisits)],
        [new(texts.KeyFigure, CellKind.Text, total => total.Name), .. CentreColumns.Of<Total>(model, total => total.Figure, texts)])
        with
    {
        Names =
        [
            DefinedName.Of("BesokTotalt", model.Heading.Period.Id, 0, texts.Periods.Title(model.Heading.Period)),
            DefinedName.Of("BrukerbesokTotalt", model.Heading.Period.Id, 1, texts.Periods.Title(model.Heading.Period)),
        ],
    };

    private static Paragraph Sentences(OverviewModel model, ReportTexts texts) => new(
    [
        texts.OverviewVisits(model),
        .. texts.CentresWithout(model),
        .. texts.LatestGrants(model),
    ]);

    private static Chart Chart(OverviewModel model, ReportTexts texts) => new(
        ChartKind.ClusteredColumns,
        texts.CentreChartTitle(model.Heading.Period),
        texts.CentreChartMessage(model),
        texts.CentreHeader,
        texts.Visits,
        new ChartCells(CentreVisitSheet.Visits, texts.Periods.Title(model.Before), texts.Periods.Title(model.Heading.Period)))
    {
        EarlierSeries = 1,
        Height = model.Centres.Count > MostUprightNames ? 26 : 17,
    };

    private sealed record Total(string Name, ComparedFigure Figure);
}
