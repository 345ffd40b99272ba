using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Workbooks.Layout;
using Written = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>How a sheet is printed: A4, one page wide, with whose it is and the period above and the page below.</summary>
internal static class PageSetup
{
    private const uint A4 = 9;

    // Of a break right across a sheet.
    private const uint LastColumn = 16_383;

    // The header as a whole may hold 255 characters.
    private const int LongestName = 100;

    /// <summary>The elements that say so, in the order in which a sheet has them.</summary>
    public static IEnumerable<OpenXmlElement> Of(Layout.Sheet sheet, PrintedPage page) =>
    [
        new PageMargins
        {
            Left = PrintedPage.SideMargin,
            Right = PrintedPage.SideMargin,
            Top = PrintedPage.TopMargin,
            Bottom = PrintedPage.TopMargin,
            Header = 0.4,
            Footer = 0.4,
        },
        new Written.PageSetup
        {
            PaperSize = A4,
            FitToHeight = page.IsOne ? 1u : 0,
            Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
        },
        new HeaderFooter(new OddHeader(Header(sheet.Heading)), new OddFooter(Footer(sheet.Heading, sheet.Texts))),
        .. page.Breaks.Count == 0 ? Array.Empty<OpenXmlElement>() : [Breaks(page.Breaks)],
    ];

    private static string Header(SheetHeading heading) => $"&L{Literal(PlainText.Cut(heading.Owner, LongestName))}&R{heading.PageHeader}";

    private static string Footer(SheetHeading heading, Texts.ReportTexts texts) =>
        $"&L{heading.PageFooter}&R{texts.PageNumberBefore}&P{texts.PageNumberBetween}&N";

    // An ampersand starts a code. A digit at the start would be read as part of the font size before it.
    private static string Literal(string text) =>
        (char.IsAsciiDigit(text[0]) ? " " : "") + text.Replace("&", "&&", StringComparison.Ordinal);

    private static RowBreaks Breaks(IReadOnlyList<int> rows) => new(rows.Select(row => new Break
    {
        Id = (uint)row,
        Max = LastColumn,
        ManualPageBreak = true,
    }))
    {
        Count = (uint)rows.Count,
        ManualBreakCount = (uint)rows.Count,
    };
}
