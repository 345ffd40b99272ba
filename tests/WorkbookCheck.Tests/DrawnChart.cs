using System.Text;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests;

/// <summary>A chart that is drawn on a sheet of the sound workbook.</summary>
internal sealed record DrawnChart
{
    private const string Formats = "http://schemas.openxmlformats.org";
    private const string Charts = $"{Formats}/drawingml/2006/chart";
    private const string Namespaces = $"""
        xmlns:c="{Charts}"
        xmlns:a="{Formats}/drawingml/2006/main"
        xmlns:r="{Formats}/officeDocument/2006/relationships"
        xmlns:xdr="{Formats}/drawingml/2006/spreadsheetDrawing"
        """;

    /// <summary>What is read out in its place.</summary>
    public string AltText { get; init; } = "Besøkene gikk ned fra 6588 i 2019 til 3572 i 2020.";

    /// <summary>The chart's own title; null has none.</summary>
    public string? Title { get; init; } = "Besøk";

    /// <summary>The title of the axis below; null has none.</summary>
    public string? CategoryTitle { get; init; } = "År";

    /// <summary>The axis below, beside its title.</summary>
    public string CategoryAxis { get; init; } = "";

    /// <summary>The kind of chart.</summary>
    public string Kind { get; init; } = "barChart";

    /// <summary>How its series is painted; null leaves it to the program.</summary>
    public string? Paint { get; init; } = Fill("1F3864");

    /// <summary>How its first point is painted; null is as the series.</summary>
    public string? PointPaint { get; init; }

    /// <summary>A fill or line of one colour.</summary>
    public static string Fill(string rgb) => $"""<a:solidFill><a:srgbClr val="{rgb}"/></a:solidFill>""";

    /// <summary>The rules that the sheet breaks with the chart on it.</summary>
    public IEnumerable<string> Faults()
    {
        var faults = BrokenWorkbook.FaultsOfSheet(PutOn);
        Assert.All(faults, fault => Assert.Equal("Drawn", fault.Place));
        return faults.Select(fault => fault.Rule);
    }

    private void PutOn(WorksheetPart sheet)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>();
        var chart = drawings.AddNewPart<ChartPart>("rIdDrawn");
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(ChartXml));
        chart.FeedData(xml);
        drawings.WorksheetDrawing = new WorksheetDrawing(new TwoCellAnchor(AnchorXml));
        sheet.Worksheet!.InsertBefore(
            new Drawing { Id = sheet.GetIdOfPart(drawings) }, sheet.Worksheet.GetFirstChild<TableParts>());
    }

    private string AnchorXml => $"""
        <xdr:twoCellAnchor {Namespaces}>
          <xdr:graphicFrame macro="">
            <xdr:nvGraphicFramePr><xdr:cNvPr id="99" name="Drawn" descr="{AltText}"/></xdr:nvGraphicFramePr>
            <a:graphic><a:graphicData uri="{Charts}"><c:chart r:id="rIdDrawn"/></a:graphicData></a:graphic>
          </xdr:graphicFrame>
        </xdr:twoCellAnchor>
        """;

    private string ChartXml => $"""
        <c:chartSpace {Namespaces}><c:chart>{TitleXml(Title)}<c:plotArea>
          <c:{Kind}><c:ser>{PaintXml(Paint)}{PointXml}</c:ser></c:{Kind}>
          <c:catAx>{CategoryAxis}{TitleXml(CategoryTitle)}</c:catAx>
          <c:valAx>{TitleXml("Antall")}</c:valAx>
        </c:plotArea></c:chart></c:chartSpace>
        """;

    private string PointXml => PointPaint is null ? "" : $"<c:dPt>{PaintXml(PointPaint)}</c:dPt>";

    private static string PaintXml(string? paint) => paint is null ? "" : $"<c:spPr>{paint}</c:spPr>";

    private static string TitleXml(string? text) =>
        text is null ? "" : $"<c:title><c:tx><c:rich><a:p><a:r><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx></c:title>";
}
