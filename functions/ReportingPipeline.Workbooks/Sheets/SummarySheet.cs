using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the report is, and its key figures beside those of earlier years.</summary>
internal static class SummarySheet
{
    public static Sheet Of(ReportModel model)
    {
        var (heading, comparison) = (model.Heading, model.Visits.Comparison);
        return new Sheet(Bokmal.SummaryName, Bokmal.SummaryTitle, heading, Identity(heading), KeyFigures(comparison), Notes(comparison))
        {
            IsLandscape = true,
        };
    }

    private static Facts Identity(ReportHeading heading) => new(
    [
        new(Bokmal.Centre, CellKind.Text, heading.CentreName),
        new(Bokmal.RecipientLabel, CellKind.Text, Bokmal.Recipient(heading)),
        new(Bokmal.Period, CellKind.Text, PeriodNames.Title(heading.Period)),
        new(Bokmal.FirstDay, CellKind.Date, heading.Period.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, heading.Period.LastDay),
        heading.IsPreview
            ? new(Bokmal.RevisionLabel, CellKind.Text, Bokmal.NoRevision)
            : new(Bokmal.RevisionLabel, CellKind.Whole, heading.Revision),
        new(Bokmal.DataAsOf, CellKind.Text, Prose.Moment(heading.DataAsOf)),
        new(Bokmal.CreatedAt, CellKind.Text, Prose.Moment(heading.CreatedAt)),
    ]);

    private static Table KeyFigures(IReadOnlyList<ComparedPeriod> comparison)
    {
        var (reported, earlier) = (comparison[0], comparison.Skip(1));
        return Table.Of(
            "Nokkeltall",
            Bokmal.KeyFiguresCaption(reported.Period),
            Measure.All,
            [
                new(Bokmal.KeyFigure, CellKind.Text, measure => measure.Name),
                new(PeriodNames.Title(reported.Period), CellKind.Whole, measure => measure.Figure(reported)),
                .. earlier.SelectMany(ColumnsOf),
            ]);
    }

    private static IEnumerable<Column<Measure>> ColumnsOf(ComparedPeriod earlier) =>
    [
        new(PeriodNames.Title(earlier.Period), CellKind.Whole, measure => measure.Figure(earlier)),
        new(Bokmal.ChangeFrom(earlier.Period), CellKind.SignedWhole, measure => measure.Change(earlier).Difference),
        new(Bokmal.PercentChangeFrom(earlier.Period), CellKind.SignedPercent, measure => measure.Change(earlier).OfEarlier),
    ];

    private static Paragraph Notes(IReadOnlyList<ComparedPeriod> comparison) => new(
    [
        .. comparison.Skip(1).Select(earlier => Bokmal.ComparedWith(earlier.Period)),
        Bokmal.WithoutUserIdSentence(comparison[0].Visits.UserVisitsWithoutId),
        Bokmal.MissingNote,
        Bokmal.Rounding,
    ]);
}
