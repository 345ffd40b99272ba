using ReportingPipeline.Workbooks.Pdf.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Pages;

/// <summary>A page with all that stands on it.</summary>
/// <param name="Frame">Its size and margins.</param>
/// <param name="Pieces">The pieces, each with the height of its top.</param>
internal sealed record PrintedPage(PageFrame Frame, IReadOnlyList<(Piece Piece, double Top)> Pieces)
{
    /// <summary>
    /// Draws the page, and in its margins which it is of how many. They are first, since PDFsharp sets a page up with its first text,
    /// and would end that text inside a mark of content.
    /// </summary>
    public void Draw(Canvas canvas, int number, int all)
    {
        canvas.AddPage(Frame.Paper);
        Frame.DrawMargins(canvas, number, all);
        foreach (var (piece, top) in Pieces)
        {
            if (piece.Bookmark is { } bookmark) canvas.AddBookmark(bookmark, top);
            piece.Draw(canvas, PageFrame.Left, top);
        }
    }
}
