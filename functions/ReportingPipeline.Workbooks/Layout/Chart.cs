namespace ReportingPipeline.Workbooks.Layout;

/// <summary>
/// A chart of cells of a table, as wide as the sheet is printed. It is left out, and takes no room, where
/// <see cref="ChartData.Of"/> finds that it must not or cannot be drawn.
/// </summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">The text above it.</param>
/// <param name="Message">What it shows, in one sentence, for those who do not see it.</param>
/// <param name="CategoryTitle">What the categories are.</param>
/// <param name="ValueTitle">What the numbers are, with their unit.</param>
/// <param name="Cells">The cells that it draws.</param>
internal sealed record Chart(
    ChartKind Kind, string Title, string Message, string CategoryTitle, string ValueTitle, ChartCells Cells) : Block
{
    /// <summary>How many rows of a sheet it is high.</summary>
    public int Height { get; init; } = 17;

    /// <summary>How many of its first series are of an earlier time: they are drawn behind the others, in gray and dashed.</summary>
    public int EarlierSeries { get; init; }
}

/// <summary>Charts beside one another, as high as the highest; those that are drawn share the width equally.</summary>
/// <param name="Charts">The charts, from the left.</param>
internal sealed record ChartRow(params IReadOnlyList<Chart> Charts) : Block;
