using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The looks of cells; <see cref="SavedStyles"/> has the number of each in a file.</summary>
internal static class Styles
{
    private static readonly XLColor Ink = Of(Palette.Ink);
    private static readonly XLColor Paper = Of(Palette.Paper);
    private static readonly XLColor Dark = Of(Palette.Dark);
    private static readonly XLColor Pale = Of(Palette.Pale);
    private static readonly XLColor Line = Of(Palette.Line);

    private static readonly CellKind[] Kinds = Enum.GetValues<CellKind>();
    private static readonly IXLStyle[] Headers = [.. Kinds.Select(Header)];
    private static readonly IXLStyle[] Bodies = [.. Kinds.Select(kind => Body(kind, isTotal: false))];
    private static readonly IXLStyle[] Totals = [.. Kinds.Select(kind => Body(kind, isTotal: true))];
    private static readonly IXLStyle[] Values = [.. Kinds.Select(Value)];

    public static readonly IXLStyle Title = Text(16, bold: true, Dark);
    public static readonly IXLStyle Section = Text(14, bold: true, Dark);
    public static readonly IXLStyle Subtitle = Text(11, bold: false, Dark);
    public static readonly IXLStyle Mark = Text(11, bold: true, Of(Palette.Mark));
    public static readonly IXLStyle Caption = Text(12, bold: true, Dark);
    public static readonly IXLStyle Label = Text(11, bold: true, Ink);
    public static readonly IXLStyle Sentence = Text(11, bold: false, Ink);
    public static readonly IXLStyle Link = Underlined(Text(11, bold: false, Of(Palette.Link)));

    /// <summary>Every look, each once.</summary>
    public static IReadOnlyList<IXLStyle> All =>
        [Title, Section, Subtitle, Mark, Caption, Label, Sentence, Link, .. Headers, .. Bodies, .. Totals, .. Values];

    /// <summary>The header of a table's column.</summary>
    public static IXLStyle OfHeader(CellKind kind) => Headers[(int)kind];

    /// <summary>The cells of a table's column.</summary>
    public static IXLStyle OfTable(CellKind kind, bool isTotal) => (isTotal ? Totals : Bodies)[(int)kind];

    /// <summary>A value beside its label.</summary>
    public static IXLStyle OfFact(CellKind kind) => Values[(int)kind];

    private static XLColor Of(string color) => XLColor.FromHtml($"#{color}");

    private static IXLStyle Text(double size, bool bold, XLColor color)
    {
        var style = XLWorkbook.DefaultStyle;
        style.Font.FontName = "Calibri";
        style.Font.FontSize = size;
        style.Font.Bold = bold;
        style.Font.FontColor = color;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        return style;
    }

    private static IXLStyle Underlined(IXLStyle style)
    {
        style.Font.Underline = XLFontUnderlineValues.Single;
        return style;
    }

    private static IXLStyle Header(CellKind kind)
    {
        var style = Text(11, bold: true, Paper);
        style.Fill.BackgroundColor = Dark;
        Align(style, kind);
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.WrapText = true;
        return style;
    }

    private static IXLStyle Body(CellKind kind, bool isTotal)
    {
        var style = Text(11, isTotal, Ink);
        SetFormat(style, kind);
        Align(style, kind);
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.WrapText = kind == CellKind.LongText;
        style.Border.BottomBorder = XLBorderStyleValues.Thin;
        style.Border.BottomBorderColor = Line;
        if (isTotal) style.Fill.BackgroundColor = Pale;
        return style;
    }

    private static IXLStyle Value(CellKind kind)
    {
        var style = Text(11, bold: false, Ink);
        SetFormat(style, kind);
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return style;
    }

    private static void SetFormat(IXLStyle style, CellKind kind)
    {
        if (!CellFormat.IsText(kind)) style.NumberFormat.Format = CellFormat.CodeOf(kind);
    }

    // The indent keeps text from the edge, and from a number in the column beside it. Numbers have none, as LibreOffice leaves out
    // that of some of them.
    private static void Align(IXLStyle style, CellKind kind)
    {
        style.Alignment.Horizontal = CellFormat.IsText(kind) ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;
        style.Alignment.Indent = CellFormat.IsText(kind) ? 1 : 0;
    }
}
