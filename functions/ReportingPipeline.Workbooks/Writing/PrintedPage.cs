using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// How a sheet falls into A4 pages. One that is little higher than a page is printed smaller, on one; another gets its breaks
/// between tables, with the charts and sentences of each, so that a page cuts nothing that it could hold.
/// </summary>
/// <param name="IsOne">Whether everything is on one page.</param>
/// <param name="Breaks">The rows that a page ends with, where that is not left to the spreadsheet.</param>
internal sealed record PrintedPage(bool IsOne, IReadOnlyList<int> Breaks)
{
    /// <summary>The margins to the left and right, in inches.</summary>
    public const double SideMargin = 0.5;

    /// <summary>The margins above and below, in inches.</summary>
    public const double TopMargin = 0.8;

    // A size of type that can still be read: 7.7 points of 11.
    private const double SmallestScale = 0.7;

    // Rather than leaving more of a page empty, the next table is cut.
    private const double EmptiestPage = 1 / 3d;

    private const double PointsPerInch = 72;
    private const double PointsPerDigit = 5.25;
    private const double ShortSide = 595;
    private const double LongSide = 842;

    /// <summary>The pages of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Its width, in widths of a digit.</param>
    /// <param name="rows">The height of every row, in points.</param>
    /// <param name="starts">The rows, from one, that a page may begin with.</param>
    /// <param name="repeatedRows">How many rows stand on every page again.</param>
    public static PrintedPage Of(Sheet sheet, double width, IReadOnlyList<double> rows, IEnumerable<int> starts, int repeatedRows)
    {
        var (across, down) = sheet.IsLandscape ? (LongSide, ShortSide) : (ShortSide, LongSide);
        var scale = Math.Min(1, (across - (2 * SideMargin * PointsPerInch)) / (width * PointsPerDigit));
        var page = (down - (2 * TopMargin * PointsPerInch)) / scale;
        if (sheet.IsOnePage || scale * Math.Min(1, page / rows.Sum()) >= SmallestScale) return new PrintedPage(true, []);

        return new PrintedPage(false, Split(rows, [.. starts], page, rows.Take(repeatedRows).Sum()));
    }

    private static List<int> Split(IReadOnlyList<double> rows, IReadOnlyList<int> starts, double page, double repeated)
    {
        var (breaks, used) = (new List<int>(), rows.Take((starts.Count > 0 ? starts[0] : rows.Count + 1) - 1).Sum());
        foreach (var (index, start) in starts.Index())
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : rows.Count + 1;
            var height = rows.Skip(start - 1).Take(end - start).Sum();
            if (used > page * EmptiestPage && used + height > page && repeated + height <= page)
            {
                breaks.Add(start - 1);
                used = repeated;
            }

            used += height;
            while (used > page) used -= page - repeated;
        }

        return breaks;
    }
}
