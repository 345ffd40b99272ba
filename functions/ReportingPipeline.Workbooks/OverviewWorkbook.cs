using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets.Overviews;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks;

/// <summary>An overview of several centres as an Excel workbook.</summary>
public static class OverviewWorkbook
{
    /// <summary>The finished file; the same model in the same language gives the same bytes.</summary>
    public static byte[] Write(OverviewModel model, Language language)
    {
        var texts = ReportTexts.In(language);
        return WorkbookWriter.Write(Sheets(model, texts), DocumentProperties.Of(model, texts));
    }

    // The order of the tabs. Without grants there is no sheet of them.
    internal static IReadOnlyList<Sheet> Sheets(OverviewModel model, ReportTexts texts)
    {
        var heading = SheetHeading.Of(model.Heading, texts);
        return
        [
            Explained(OverviewSummarySheet.Of(model, heading, texts)),
            Explained(CentreVisitSheet.Of(model, heading, texts)),
            .. model.Grants.Count > 0 ? [Explained(CentreGrantSheet.Of(model, heading, texts))] : Array.Empty<Sheet>(),
            OverviewNotesSheet.Of(model, heading, texts),
        ];
    }

    // What the signs mean is another than in a centre's report.
    private static Sheet Explained(Sheet described)
    {
        var sheet = described.InWorkbook();
        var notes = Notes(sheet).ToList();
        return notes.Count == 0 ? sheet : sheet with { Blocks = [.. sheet.Blocks, new Paragraph(notes)] };
    }

    private static IEnumerable<string> Notes(Sheet sheet)
    {
        var tables = sheet.Blocks.OfType<Table>().ToList();
        if (tables.Exists(table => table.HasMissingFigure)) yield return sheet.Texts.OverviewMissingNote;
        if (tables.Exists(table => table.HasHiddenFigure)) yield return sheet.Texts.OverviewHiddenNote;
    }
}
