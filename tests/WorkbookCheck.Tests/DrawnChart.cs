using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests;

/// <summary>A chart that is written as others write it, and put on a sheet.</summary>
internal sealed record DrawnChart
{
    private const string Namespaces = """
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
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

    /// <summary>How the first series is painted; empty leaves it to the program.</summary>
    public string Paint { get; init; } = "<c:spPr><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill></c:spPr>";

    /// <summary>Puts the chart on a sheet, beside what is drawn there already.</summary>
    public void PutOn(WorksheetPart sheet)
    {
        var drawings = sheet.DrawingsPart ?? sheet.AddNewPart<DrawingsPart>("rIdDrawing");
        if (drawings.WorksheetDrawing is null)
        {
            drawings.WorksheetDrawing = new DocumentFormat.OpenXml.Drawing.Spreadsheet.WorksheetDrawing();
            sheet.Worksheet!.InsertBefore(new Drawing { Id = "rIdDrawing" }, sheet.Worksheet.GetFirstChild<TableParts>());
        }

        var chart = drawings.AddNewPart<ChartPart>("rIdDrawn");
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(ChartXml));
        chart.FeedData(xml);
        drawings.WorksheetDrawing.AppendChild(new DocumentFormat.OpenXml.Drawing.Spreadsheet.TwoCellAnchor(AnchorXml));
    }

    private string AnchorXml => $"""
        <xdr:twoCellAnchor {Namespaces}>
          <xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>40</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
          <xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>55</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
          <xdr:graphicFrame macro="">
            <xdr:nvGraphicFramePr><xdr:cNvPr id="99" name="Drawn" descr="{AltText}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
            <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdDrawn"/></a:graphicData></a:graphic>
          </xdr:graphicFrame>
          <xdr:clientData/>
        </xdr:twoCellAnchor>
        """;

    private string ChartXml => $"""
        <c:chartSpace {Namespaces}><c:chart>{TitleXml(Title)}<c:plotArea>
          <c:{Kind}>
            <c:ser><c:idx val="1"/><c:order val="0"/>{Paint}</c:ser>
            <c:axId val="1"/><c:axId val="2"/>
          </c:{Kind}>
          <c:catAx><c:axId val="1"/><c:scaling/>{CategoryAxis}<c:axPos val="b"/>{TitleXml(CategoryTitle)}<c:crossAx val="2"/></c:catAx>
          <c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/>{TitleXml("Antall")}<c:crossAx val="1"/></c:valAx>
        </c:plotArea></c:chart></c:chartSpace>
        """;

    private static string TitleXml(string? text) =>
        text is null ? "" : $"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx></c:title>";
}
