using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>The workbook's colours, on paper.</summary>
internal static class Colors
{
    public static readonly XColor Ink = Of(Palette.Ink);
    public static readonly XColor Paper = Of(Palette.Paper);
    public static readonly XColor Dark = Of(Palette.Dark);
    public static readonly XColor Pale = Of(Palette.Pale);
    public static readonly XColor Line = Of(Palette.Line);
    public static readonly XColor Grid = Of(Palette.Grid);
    public static readonly XColor Axis = Of(Palette.Axis);
    public static readonly XColor Faint = Of(Palette.Faint);
    public static readonly XColor Link = Of(Palette.Link);
    public static readonly XColor Mark = Of(Palette.Mark);

    /// <summary>A colour by red, green and blue in hexadecimal digits.</summary>
    public static XColor Of(string hex) => XColor.FromArgb(unchecked((int)(0xFF00_0000 | Convert.ToUInt32(hex, 16))));
}
