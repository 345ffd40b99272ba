using PdfSharp.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>How text looks; the workbook's looks, on paper.</summary>
/// <param name="Size">The size in points.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Color">The colour.</param>
internal readonly record struct TextStyle(double Size, bool IsBold, XColor Color)
{
    public static readonly TextStyle Title = new(14, true, Colors.Dark);
    public static readonly TextStyle Subtitle = new(9, false, Colors.Dark);
    public static readonly TextStyle Mark = new(9, true, Colors.Mark);
    public static readonly TextStyle Section = new(11.5, true, Colors.Dark);
    public static readonly TextStyle Caption = new(10, true, Colors.Dark);
    public static readonly TextStyle Sentence = new(9, false, Colors.Ink);
    public static readonly TextStyle Link = new(9, false, Colors.Link);
    public static readonly TextStyle Margin = new(8, false, Colors.Faint);

    /// <summary>The height of a line.</summary>
    public double LineHeight => Size * 1.22;

    /// <summary>How far below the top of its line text stands.</summary>
    public double Baseline => Size * 0.93;
}
