using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Pages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>Charts beside one another, each under its title.</summary>
internal static class ChartPieces
{
    private const double Gap = 16;
    private const double TitleSpace = 3;

    // Of a row of the workbook, whose print is smaller.
    private const double RowHeight = 9.5;

    /// <summary>The charts in one piece, which can be set lower.</summary>
    public static Piece Of(
        IReadOnlyList<ChartData> charts, PdfBlockLevelElementTag caption, ReportTexts texts, TextRuler ruler, double width)
    {
        var each = (width - ((charts.Count - 1) * Gap)) / charts.Count;
        var titles = charts.Select(data => ruler.Lines(data.Chart.Title, TextStyle.Caption, each)).ToList();
        var titleHeight = (titles.Max(lines => lines.Count) * TextStyle.Caption.LineHeight) + TitleSpace;
        var fullHeight = charts.Max(data => data.Chart.Height) * RowHeight;
        return In(1);

        Piece In(double part) => new(titleHeight + (fullHeight * part), (canvas, left, top) =>
        {
            foreach (var (data, title) in charts.Zip(titles))
            {
                canvas.Open(caption);
                canvas.Write(title, TextStyle.Caption, left, top);
                canvas.Close();
                var area = new XRect(left, top + titleHeight, each, fullHeight * part);
                canvas.Illustrate(data.Chart.Message, area, () => new DrawnChart(data, texts, ruler, area).Draw(canvas));
                left += each + Gap;
            }
        })
        {
            Lower = In,
        };
    }
}
