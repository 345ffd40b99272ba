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
        where !Sentence().IsMatch(drawing.AltText)
        select (drawing.Name, "Say in a sentence, with a full stop, what there is to be seen (alternative text).");

    /// <summary>What a chart shows is a value: the most, the least, or how much it has changed.</summary>
    public static IEnumerable<(string Place, string Advice)> AltTextValue(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        where drawing.Chart is not null && !drawing.AltText.Any(char.IsDigit)
        select (drawing.Name, "State in the alternative text at least one of the numbers that the chart shows.");

    /// <summary>Every chart says what it is about.</summary>
    public static IEnumerable<(string Place, string Advice)> ChartTitle(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        where drawing.Chart is not null && string.IsNullOrWhiteSpace(CheckedDrawing.TextOf(drawing.Chart.Title))
        select (drawing.Name, "Give the chart a title.");

    /// <summary>Every axis that is shown says what it measures.</summary>
    public static IEnumerable<(string Place, string Advice)> AxisTitle(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        from axis in drawing.Chart?.PlotArea?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()
        where axis.LocalName.EndsWith("Ax", StringComparison.Ordinal)
        where axis.GetFirstChild<Charts.Delete>() is not { Val: null or { Value: true } }
        where string.IsNullOrWhiteSpace(CheckedDrawing.TextOf(axis.GetFirstChild<Charts.Title>()))
        let name = axis is Charts.ValueAxis ? "value axis" : "category axis"
        select (drawing.Name, $"Give the {name} of the chart a title.");

    [GeneratedRegex(@"^\s*\S+\s+\S.*\.\s*$", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
