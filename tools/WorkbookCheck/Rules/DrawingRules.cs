using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using WorkbookCheck.Reading;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace WorkbookCheck.Rules;

/// <summary>Charts and pictures say in words what they show.</summary>
internal static partial class DrawingRules
{
    /// <summary>What is read out to who cannot see it is a sentence.</summary>
    public static IEnumerable<(string Place, string Advice)> AltText(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        where !Sentence().IsMatch(drawing.AltText) || FileName().IsMatch(drawing.AltText)
        select (drawing.Name, "Say in a sentence, with a full stop, what there is to be seen (alternative text).");

    /// <summary>Every chart says what it is about.</summary>
    public static IEnumerable<(string Place, string Advice)> ChartTitle(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        where drawing.Chart is not null && string.IsNullOrWhiteSpace(CheckedDrawing.TextOf(drawing.Chart.Title))
        select (drawing.Name, "Give the chart a title.");

    /// <summary>Every axis that is shown says what it measures.</summary>
    public static IEnumerable<(string Place, string Advice)> AxisTitle(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        from axis in drawing.Chart?.PlotArea?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()
        where axis is Charts.CategoryAxis or Charts.ValueAxis or Charts.DateAxis or Charts.SeriesAxis
        where axis.GetFirstChild<Charts.Delete>() is not { Val: null or { Value: true } }
        where string.IsNullOrWhiteSpace(CheckedDrawing.TextOf(axis.GetFirstChild<Charts.Title>()))
        select (drawing.Name, $"Give the {NameOf(axis)} of the chart a title.");

    private static string NameOf(OpenXmlElement axis) => axis switch
    {
        Charts.ValueAxis => "value axis",
        Charts.DateAxis => "date axis",
        Charts.SeriesAxis => "series axis",
        _ => "category axis",
    };

    [GeneratedRegex(@"^\s*\S+\s+\S.*\.\s*$", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
