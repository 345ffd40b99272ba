using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Files;
using ReportingPipeline.Workbooks.Pdf.Pages;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks.Pdf;

/// <summary>
/// A report as a PDF, for archives that take no spreadsheet: the sheets of its workbook on A4 pages, tagged for assistive
/// technology (PDF/UA-1) and with all that it needs to be shown in the file (PDF/A-2a).
/// </summary>
public static class ReportPdf
{
    // The loosest that takes the fewest pages is the one.
    private static readonly double[] Loosenesses = [1, 0.9, 0.8, 0.7, SheetPieces.Tightest];

    /// <summary>The media type of a PDF.</summary>
    public const string ContentType = "application/pdf";

    /// <summary>
    /// The finished file;
    /// the same report in the same language gives the same bytes, whenever and on whatever thread it is written.
    /// </summary>
    public static byte[] Write(ReportContent content, Language language)
    {
        var texts = ReportTexts.In(language);
        return Write(ReportWorkbook.Pages(content, texts), DocumentProperties.Of(content.Model.Heading, texts));
    }

    /// <summary>Described sheets as one file.</summary>
    internal static byte[] Write(IReadOnlyList<Sheet> sheets, DocumentProperties properties)
    {
        using var document = ArchivedDocument.New(properties);
        var ruler = new TextRuler(document);
        var tables = sheets.SelectMany(sheet => sheet.Blocks).OfType<Table>().ToDictionary(table => table.Name);
        var (upright, across) = (new PageFrame(sheets[0], ruler, isAcross: false), new PageFrame(sheets[0], ruler, isAcross: true));
        var pieces = sheets.Select((sheet, index) => SheetPieces.Of(sheet, index == 0, tables, ruler, upright, across)).ToList();
        var pages = Loosenesses
            .Select(looseness => PageFlow.Of(pieces.ConvertAll(sheet => sheet.In(looseness))))
            .MinBy(pages => pages.Count)!;

        using (var canvas = new Canvas(document, ruler, PageFlow.PlacesOf(pages)))
        {
            foreach (var (index, page) in pages.Index()) page.Draw(canvas, index + 1, pages.Count);
        }

        return ArchivedDocument.Save(document);
    }
}
