using PdfSharp.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>The workbook's colours.</summary>
internal static class Colors
{
    public static readonly XColor Ink = XColors.Black;
    public static readonly XColor Paper = XColors.White;
    public static readonly XColor Dark = Of("1F3864");
    public static readonly XColor Pale = Of("E8EDF5");
    public static readonly XColor Line = Of("8496B0");
    public static readonly XColor Grid = Of("D9D9D9");
    public static readonly XColor Axis = Of("7F7F7F");
    public static readonly XColor Faint = Of("404040");
    public static readonly XColor Link = Of("0B5394");
    public static readonly XColor Mark = Of("C00000");

    /// <summary>A colour by red, green and blue in hexadecimal digits.</summary>
    public static XColor Of(string hex) => XColor.FromArgb(unchecked((int)(0xFF00_0000 | Convert.ToUInt32(hex, 16))));
}
