using ClosedXML.Excel;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>How a sheet is printed: A4, one page wide, with whose it is and the period above and the page below.</summary>
internal static class PageSetup
{
    // The header as a whole may hold 255 characters.
    private const int LongestName = 100;

    public static void Apply(IXLWorksheet worksheet, Sheet sheet, PrintedPage page, int lastRow, int lastColumn, int repeatedRows)
    {
        var setup = worksheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = sheet.IsLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        setup.FitToPages(1, page.IsOne ? 1 : 0);
        foreach (var row in page.Breaks) setup.AddHorizontalPageBreak(row);
        setup.SetRowsToRepeatAtTop(1, repeatedRows);
        setup.PrintAreas.Add(1, 1, lastRow, lastColumn);

        var margins = setup.Margins;
        margins.Left = margins.Right = PrintedPage.SideMargin;
        margins.Top = margins.Bottom = PrintedPage.TopMargin;
        margins.Header = margins.Footer = 0.4;

        var (heading, texts, name) = (sheet.Heading, sheet.Texts, sheet.Heading.Owner);
        setup.Header.Left.AddText(Literal(PlainText.Cut(name, LongestName)));
        setup.Header.Right.AddText(heading.PageHeader);
        setup.Footer.Left.AddText(heading.PageFooter);
        setup.Footer.Right.AddText(texts.PageNumberBefore);
        setup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        setup.Footer.Right.AddText(texts.PageNumberBetween);
        setup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    // An ampersand starts a code. A digit at the start would be read as part of the font size before it.
    private static string Literal(string text) =>
        (char.IsAsciiDigit(text[0]) ? " " : "") + text.Replace("&", "&&", StringComparison.Ordinal);
}
