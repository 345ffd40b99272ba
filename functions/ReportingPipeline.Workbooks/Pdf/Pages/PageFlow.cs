using ReportingPipeline.Workbooks.Pdf.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Pages;

/// <summary>
/// Lays sheets on pages, one after the other. What stays together begins a page if it does not fit on what is left of one, and so
/// does a sheet, unless that would leave much of a page empty.
/// </summary>
internal sealed class PageFlow
{
    private const double EmptiestPage = 1 / 3d;

    private readonly List<PrintedPage> _pages = [];
    private List<(Piece Piece, double Top)> _pieces = [];
    private PageFrame _frame;
    private double _top;

    private PageFlow(PageFrame frame) => (_frame, _top) = (frame, frame.Top);

    private bool IsNew => _pieces.All(placed => placed.Piece.Height == 0);

    /// <summary>The pages of sheets.</summary>
    public static IReadOnlyList<PrintedPage> Of(IReadOnlyList<PrintedSheet> sheets)
    {
        var flow = new PageFlow(sheets[0].Frame);
        foreach (var sheet in sheets) flow.Add(sheet);
        flow.EndPage();
        return flow._pages;
    }

    /// <summary>How high pieces are below one another.</summary>
    public static double HeightOf(IReadOnlyList<Piece> pieces) => pieces.Sum(piece => piece.SpaceBefore + piece.Height);

    /// <summary>Where the pieces with bookmarks are.</summary>
    public static IReadOnlyDictionary<string, PagePlace> PlacesOf(IReadOnlyList<PrintedPage> pages) => new Dictionary<string, PagePlace>(
        from page in pages.Index()
        from placed in page.Item.Pieces
        where placed.Piece.Bookmark is not null
        select KeyValuePair.Create(
            placed.Piece.Bookmark!, new PagePlace(page.Index + 1, page.Item.Frame.Paper.Height - placed.Top)));

    private void Add(PrintedSheet sheet)
    {
        var height = HeightOf(sheet.Pieces);
        if (sheet.Frame != _frame || (!Fits(height) && _frame.Bottom - _top < _frame.Height * EmptiestPage)) EndPage();
        if (IsNew) (_frame, _top) = (sheet.Frame, sheet.Frame.Top);
        foreach (var group in Groups(sheet.Pieces)) Add(group);
    }

    private void Add(IReadOnlyList<Piece> group)
    {
        if (!Fits(HeightOf(group))) EndPage();
        foreach (var piece in group)
        {
            if (!Fits(piece.SpaceBefore + piece.Height)) EndPage();
            if (IsNew && piece.Repeated is { } repeated) Place(repeated);
            Place(piece);
        }
    }

    private void Place(Piece piece)
    {
        if (!IsNew) _top += piece.SpaceBefore;
        _pieces.Add((piece, _top));
        _top += piece.Height;
    }

    private bool Fits(double height) => _top + height <= _frame.Bottom;

    private void EndPage()
    {
        if (IsNew) return;
        _pages.Add(new PrintedPage(_frame, _pieces));
        (_pieces, _top) = ([], _frame.Top);
    }

    private static IEnumerable<IReadOnlyList<Piece>> Groups(IReadOnlyList<Piece> pieces)
    {
        var group = new List<Piece>();
        foreach (var piece in pieces)
        {
            group.Add(piece);
            if (piece.StaysWithNext) continue;
            yield return group;
            group = [];
        }

        if (group.Count > 0) yield return group;
    }
}
