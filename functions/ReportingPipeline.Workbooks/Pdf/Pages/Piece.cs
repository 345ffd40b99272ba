using ReportingPipeline.Workbooks.Pdf.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Pages;

/// <summary>
/// What goes on a page in one piece: some lines of text, a row, charts beside one another, or a tag, which takes no room.
/// </summary>
/// <param name="Height">How high it is, in points.</param>
/// <param name="Draw">Draws it with its upper left corner at a point.</param>
internal sealed record Piece(double Height, Action<Canvas, double, double> Draw)
{
    /// <summary>The room above it, unless a page begins with it.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Whether the piece after it is to be on the same page.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>What stands above it again if a page begins with it, such as a table's header.</summary>
    public Piece? Repeated { get; init; }

    /// <summary>What a bookmark that leads to it says; null if none does.</summary>
    public string? Bookmark { get; init; }

    /// <summary>The same in a part of its own height; null if its height is always the same.</summary>
    public Func<double, Piece>? Lower { get; init; }

    /// <summary>The piece with the space above it, and its height where that can be another, in a part of their own.</summary>
    public Piece In(double part) => (Lower?.Invoke(part) ?? this) with { SpaceBefore = SpaceBefore * part };

    /// <summary>What changes the document's tags and takes no room.</summary>
    public static Piece Tag(Action<Canvas> change) => new(0, (canvas, _, _) => change(canvas));
}
