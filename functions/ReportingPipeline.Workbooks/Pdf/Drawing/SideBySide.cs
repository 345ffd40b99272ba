namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>Items beside one another, in as many lines as they take.</summary>
internal static class SideBySide
{
    /// <summary>The lines, with how far each item is from the left.</summary>
    /// <param name="items">The items.</param>
    /// <param name="widthOf">How wide an item is.</param>
    /// <param name="gap">The room between two of them.</param>
    /// <param name="width">The width of a line; an item that is wider has a line of its own.</param>
    public static IReadOnlyList<IReadOnlyList<(T Item, double Left)>> Of<T>(
        IEnumerable<T> items, Func<T, double> widthOf, double gap, double width)
    {
        var lines = new List<List<(T, double)>>();
        var left = 0d;
        foreach (var item in items)
        {
            if (lines.Count == 0 || left + widthOf(item) > width)
            {
                lines.Add([]);
                left = 0;
            }

            lines[^1].Add((item, left));
            left += widthOf(item) + gap;
        }

        return lines;
    }
}
