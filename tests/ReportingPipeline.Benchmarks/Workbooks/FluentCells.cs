using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>The looks of the product's cells, set property by property; what a new cell has already is not set again.</summary>
internal static class FluentCells
{
    private static readonly XLColor Dark = XLColor.FromHtml("#1F3864");
    private static readonly XLColor Pale = XLColor.FromHtml("#E8EDF5");
    private static readonly XLColor Line = XLColor.FromHtml("#8496B0");

    public static IXLCell Put(this IXLCell cell, Cell value)
    {
        if (value.Text is not { } text) return cell.SetValue(value.Number);
        cell.SetValue(text);
        if (text.Length > 0 && "=+-@".Contains(text[0])) cell.Style.SetIncludeQuotePrefix();
        return cell;
    }

    public static void AsTitle(this IXLCell cell) => cell.Style
        .Font.SetFontSize(16).Font.SetBold().Font.SetFontColor(Dark)
        .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void AsSubtitle(this IXLCell cell) => cell.Style
        .Font.SetFontColor(Dark)
        .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void AsCaption(this IXLCell cell) => cell.Style
        .Font.SetFontSize(12).Font.SetBold().Font.SetFontColor(Dark)
        .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void AsLabel(this IXLCell cell) => cell.Style
        .Font.SetBold()
        .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void AsSentence(this IXLCell cell) => cell.Style
        .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void AsFact(this IXLCell cell, CellKind kind)
    {
        var style = cell.Style
            .Alignment.SetVertical(XLAlignmentVerticalValues.Top)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        if (!CellFormat.IsText(kind)) style.NumberFormat.SetFormat(CellFormat.CodeOf(kind));
    }

    public static void AsHeader(this IXLCell cell, CellKind kind)
    {
        var style = cell.Style
            .Font.SetBold().Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(Dark)
            .Alignment.SetHorizontal(HorizontalOf(kind))
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Alignment.SetWrapText();
        if (kind == CellKind.LongText) style.Alignment.SetIndent(1);
    }

    public static void AsBody(this IXLCell cell, CellKind kind, bool isTotal)
    {
        var style = cell.Style
            .Alignment.SetHorizontal(HorizontalOf(kind))
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Border.SetBottomBorder(XLBorderStyleValues.Thin)
            .Border.SetBottomBorderColor(Line);
        if (!CellFormat.IsText(kind)) style.NumberFormat.SetFormat(CellFormat.CodeOf(kind));
        if (kind == CellKind.LongText) style.Alignment.SetWrapText().Alignment.SetIndent(1);
        if (isTotal) style.Font.SetBold().Fill.SetBackgroundColor(Pale);
    }

    private static XLAlignmentHorizontalValues HorizontalOf(CellKind kind) =>
        CellFormat.IsText(kind) ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;
}
