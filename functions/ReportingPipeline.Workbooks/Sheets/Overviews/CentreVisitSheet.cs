using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets.Overviews;

/// <summary>Visits, user visits and users of each centre beside the year before, and three years of visits.</summary>
internal static class CentreVisitSheet
{
    /// <summary>The name of the table with the visits.</summary>
    public const string Visits = "BesokPerSenter";

    public static Sheet Of(OverviewModel model, SheetHeading heading, ReportTexts texts) => new(
        texts.CentreVisitsName, texts.CentreVisitsTitle, heading, texts,
        [
            Compared(model, Visits, texts.CentreVisitsCaption, visits => visits.Visits, texts)
                with { Names = [.. NamesOf(model, "Besok", texts)] },
            Compared(model, "BrukerbesokPerSenter", texts.CentreUserVisitsCaption, visits => visits.UserVisits, texts),
            Users(model, texts),
            new Paragraph(texts.CentreUsersDoNotAdd),
            ByPeriod(model, texts),
        ])
    {
        IsLandscape = true,
        KeepsFirstColumn = true,
        TabColor = TabColor.Figures,
    };

    private static Table Compared(
        OverviewModel model, string name, string caption, Func<OverviewVisits, ComparedFigure> figure, ReportTexts texts) =>
        Table.WithTotals(
            name,
            caption,
            Rows(model, texts),
            row => row.IsTotal,
            [Centre(texts), .. CentreColumns.Of<Line>(model, row => figure(row.Visits), texts)]);

    private static Table Users(OverviewModel model, ReportTexts texts) => Table.Of(
        "UnikeBrukerePerSenter",
        texts.CentreUsersCaption,
        model.Centres,
        [
            new(texts.CentreHeader, CellKind.Text, row => row.Centre.Name),
            .. CentreColumns.Of<CentreRow>(model, row => row.UniqueUsers, texts),
        ]);

    private static Table ByPeriod(OverviewModel model, ReportTexts texts) => Table.WithTotals(
        "BesokPerSenterOgPeriode",
        texts.CentrePeriodsCaption(model.Periods[0].Kind),
        Rows(model, texts),
        row => row.IsTotal,
        [
            Centre(texts),
            .. model.Periods.Select((period, index) => new Column<Line>(
                texts.Periods.Short(period), CellKind.Whole, row => row.Visits.ByPeriod[index])),
        ]);

    private static Column<Line> Centre(ReportTexts texts) => new(texts.CentreHeader, CellKind.Text, row => row.Name);

    private static IEnumerable<Line> Rows(OverviewModel model, ReportTexts texts) =>
        model.Centres
            .Select(row => new Line(row.Centre.Name, row.Visits, IsTotal: false))
            .Append(new(texts.Total, model.Total, IsTotal: true));

    private static IEnumerable<DefinedName> NamesOf(OverviewModel model, string figure, ReportTexts texts) =>
        model.Centres.Select((row, index) =>
            DefinedName.Of(figure, $"{model.Heading.Period.Id}_{row.Centre.Id}", index, texts.Periods.Title(model.Heading.Period)));

    private sealed record Line(string Name, OverviewVisits Visits, bool IsTotal);
}
