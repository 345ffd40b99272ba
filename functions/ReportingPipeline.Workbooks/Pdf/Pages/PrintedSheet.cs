namespace ReportingPipeline.Workbooks.Pdf.Pages;

/// <summary>A sheet in the pieces that go on pages.</summary>
/// <param name="Frame">The size and margins of its pages.</param>
/// <param name="Pieces">The pieces, from the top.</param>
internal sealed record PrintedSheet(PageFrame Frame, IReadOnlyList<Piece> Pieces);
