using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Spreadsheet = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>A chart or picture that lies on a sheet.</summary>
/// <param name="Name">What it is called, which readers do not see.</param>
/// <param name="AltText">What is read out in its place.</param>
/// <param name="Chart">The chart that it is; null if it is a picture.</param>
internal sealed record CheckedDrawing(string Name, string AltText, Charts.Chart? Chart)
{
    /// <summary>All that lies on a sheet.</summary>
    public static IEnumerable<CheckedDrawing> All(DrawingsPart drawings) =>
        from anchor in drawings.WorksheetDrawing?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()
        let properties = anchor.Descendants<Spreadsheet.NonVisualDrawingProperties>().FirstOrDefault()
        where properties is not null
        let chart = anchor.Descendants<Charts.ChartReference>().FirstOrDefault()?.Id?.Value
        select new CheckedDrawing(
            properties.Name?.Value ?? "",
            properties.Description?.Value ?? "",
            chart is null ? null : ((ChartPart)drawings.GetPartById(chart)).ChartSpace?.GetFirstChild<Charts.Chart>());

    /// <summary>What a title says; empty if there is none.</summary>
    public static string TextOf(Charts.Title? title) =>
        string.Concat(title?.Descendants<Drawing.Text>().Select(text => text.Text) ?? []);
}
