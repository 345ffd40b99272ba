namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>Text in a PDF outside of its pages.</summary>
internal static class TextString
{
    /// <summary>
    /// A text with a blank for each no-break space, as the code that PDFsharp writes for that one is the sign for euro there.
    /// </summary>
    public static string Of(string text) => text.Replace('\u00A0', ' ');
}
