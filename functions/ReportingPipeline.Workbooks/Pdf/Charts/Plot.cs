using PdfSharp.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>Where the numbers of a chart are drawn.</summary>
/// <param name="Area">The room between the axes.</param>
/// <param name="Scale">The scale of the numbers.</param>
/// <param name="Categories">How many categories there are.</param>
internal sealed record Plot(XRect Area, ValueScale Scale, int Categories)
{
    /// <summary>The room of one category along its axis.</summary>
    public double Slot => Area.Width / Categories;

    /// <summary>The point of a number at a place among the categories, of which each is one long.</summary>
    public XPoint At(double place, double number) =>
        new(Area.Left + (place * Slot), Area.Bottom - ((number - Scale.Low) / (Scale.High - Scale.Low) * Area.Height));

    /// <summary>The bar between two places and two numbers.</summary>
    public XRect Bar(double from, double to, double low, double high) => new(At(from, low), At(to, high));
}
