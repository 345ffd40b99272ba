using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets.Overviews;

/// <summary>Which reports the figures come from, and what a reader must know about them.</summary>
internal static class OverviewNotesSheet
{
    public static Sheet Of(OverviewModel model, SheetHeading heading, ReportTexts texts) => new(
        texts.NotesName, texts.NotesName, heading, texts,
        Reports(model, texts), new Paragraph(texts.OverviewSentences), Definitions(texts))
    {
        IsLandscape = true,
        TabColor = TabColor.Notes,
    };

    private static Table Reports(OverviewModel model, ReportTexts texts) => Table.Of(
        "SentreneSineRapporter",
        texts.OverviewReportsCaption,
        model.Centres,
        new(texts.CentreHeader, CellKind.Text, row => row.Centre.Name),
        new(texts.Periods.Title(model.Heading.Period), CellKind.LongText, row => texts.AvailabilityOf(row.Availability)),
        new(texts.Periods.Title(model.Before), CellKind.LongText, row => texts.AvailabilityOf(row.AvailabilityBefore)),
        new(texts.DataAsOf, CellKind.Text, row => row.DataAsOf is { } dataAsOf ? texts.Prose.Moment(dataAsOf) : Signs.Missing));

    private static Table Definitions(ReportTexts texts) => Table.Of(
        "Definisjoner",
        texts.DefinitionsCaption,
        texts.OverviewDefinitions,
        new(texts.Term, CellKind.Text, item => item.Term),
        new(texts.Meaning, CellKind.LongText, item => item.Meaning));
}
