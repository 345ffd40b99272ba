using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the report is, and its key figures beside those of earlier years.</summary>
internal static class SummarySheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts)
    {
        var (heading, comparison) = (model.Heading, model.Visits.Comparison);
        return new Sheet(texts.SummaryName, texts.SummaryTitle, heading, texts, Identity(heading, texts), KeyFigures(comparison, texts), Notes(comparison, texts))
        {
            IsLandscape = true,
        };
    }

    private static Facts Identity(ReportHeading heading, ReportTexts texts) => new(
    [
        new(texts.Centre, CellKind.Text, heading.CentreName),
        new(texts.RecipientLabel, CellKind.Text, texts.Recipient(heading)),
        new(texts.Period, CellKind.Text, texts.Periods.Title(heading.Period)),
        new(texts.FirstDay, CellKind.Date, heading.Period.FirstDay),
        new(texts.LastDay, CellKind.Date, heading.Period.LastDay),
        heading.IsPreview
            ? new(texts.RevisionLabel, CellKind.Text, texts.NoRevision)
            : new(texts.RevisionLabel, CellKind.Whole, heading.Revision),
        new(texts.DataAsOf, CellKind.Text, texts.Prose.Moment(heading.DataAsOf)),
        new(texts.CreatedAt, CellKind.Text, texts.Prose.Moment(heading.CreatedAt)),
    ]);

    private static Table KeyFigures(IReadOnlyList<ComparedPeriod> comparison, ReportTexts texts)
    {
        var (reported, earlier) = (comparison[0], comparison.Skip(1));
        return Table.Of(
            "Nokkeltall",
            texts.KeyFiguresCaption(reported.Period),
            Measure.All(texts),
            [
                new(texts.KeyFigure, CellKind.Text, measure => measure.Name),
                new(texts.Periods.Title(reported.Period), CellKind.Whole, measure => measure.Figure(reported)),
                .. earlier.SelectMany(period => ColumnsOf(period, texts)),
            ]);
    }

    private static IEnumerable<Column<Measure>> ColumnsOf(ComparedPeriod earlier, ReportTexts texts) =>
    [
        new(texts.Periods.Title(earlier.Period), CellKind.Whole, measure => measure.Figure(earlier)),
        new(texts.ChangeFrom(earlier.Period), CellKind.SignedWhole, measure => measure.Change(earlier).Difference),
        new(texts.PercentChangeFrom(earlier.Period), CellKind.SignedPercent, measure => measure.Change(earlier).OfEarlier),
    ];

    private static Paragraph Notes(IReadOnlyList<ComparedPeriod> comparison, ReportTexts texts) => new(
    [
        .. comparison.Skip(1).Select(earlier => texts.ComparedWith(earlier.Period)),
        texts.WithoutUserIdSentence(comparison[0].Visits.UserVisitsWithoutId),
        texts.MissingNote,
        texts.Rounding,
    ]);
}
