using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Pages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>Labelled values in pieces: a list whose labels stand beside what they label.</summary>
internal static class FactPieces
{
    private const double Gap = 12;
    private const double WidestLabel = 1 / 3d;

    private static readonly TextStyle Label = TextStyle.Sentence with { IsBold = true };

    /// <summary>The values of a block between the tags of a list.</summary>
    public static IEnumerable<Piece> Of(Facts facts, ReportTexts texts, TextRuler ruler, double width, double spaceBefore)
    {
        var labelWidth = Math.Min(width * WidestLabel, facts.Items.Max(fact => ruler.WidthOf(fact.Label, Label)));
        return
        [
            Piece.Tag(canvas => canvas.Open(PdfBlockLevelElementTag.List)) with { StaysWithNext = true },
            .. facts.Items.Select((fact, index) =>
                Of(fact, texts, ruler, labelWidth, width) with { SpaceBefore = index == 0 ? spaceBefore : 0 }),
            Piece.Tag(canvas => canvas.Close()),
        ];
    }

    private static Piece Of(Fact fact, ReportTexts texts, TextRuler ruler, double labelWidth, double width)
    {
        var left = labelWidth + Gap;
        var label = ruler.Lines(fact.Label, Label, labelWidth);
        var value = ruler.Lines(CellText.Of(fact.Kind, fact.Value, texts), TextStyle.Sentence, width - left);
        return new Piece(Math.Max(label.Count, value.Count) * Label.LineHeight, (canvas, x, top) =>
        {
            canvas.Open(PdfBlockLevelElementTag.ListItem);
            Write(canvas, PdfBlockLevelElementTag.Label, label, Label, x, top);
            Write(canvas, PdfBlockLevelElementTag.ListBody, value, TextStyle.Sentence, x + left, top);
            canvas.Close();
        });
    }

    private static void Write(
        Canvas canvas, PdfBlockLevelElementTag tag, IReadOnlyList<string> lines, TextStyle style, double left, double top)
    {
        canvas.Open(tag);
        canvas.Write(lines, style, left, top);
        canvas.Close();
    }
}
