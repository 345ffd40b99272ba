namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>Charts as lines of text: what they look like and say, and what each series draws from which cells.</summary>
internal static class ChartInWords
{
    /// <summary>The charts of a sheet, each with the rows that it covers.</summary>
    public static IEnumerable<SheetPart> Parts(IReadOnlyList<OpenedChart> charts, PlacesInWords places) =>
        charts.Index().Select(chart => new SheetPart(
            chart.Item.Frame.Top + 1,
            chart.Item.Frame.Bottom,
            [.. Lines(chart.Item, charts.Take(chart.Index).Any(other => other.Frame.Top == chart.Item.Frame.Top), places)]));

    private static IEnumerable<string> Lines(OpenedChart chart, bool isBesideAnother, PlacesInWords places)
    {
        var size = $"{chart.Frame.Bottom - chart.Frame.Top} rows high{(isBesideAnother ? ", beside the one before" : "")}";
        yield return $"chart {chart.Kind}, {size}: {CellInWords.Beside([chart.Title, chart.CategoryTitle, chart.ValueTitle])}";
        yield return $"  says {chart.Description}";

        // Nearly always, all series have the same categories.
        var said = "";
        foreach (var series in chart.Series)
        {
            var categories = $"  over {Drawn(series.Categories, places)}";
            if (categories != said) yield return categories;
            said = categories;
            yield return $"  series {Drawn(series.Name, places)}";
            yield return $"    {Drawn(series.Values, places)} [{series.Format}]";
        }
    }

    // What the chart remembers of the cells, which is what it shows until a program draws it again.
    private static string Drawn(OpenedReference reference, PlacesInWords places)
    {
        var cells = Enumerable.Range(0, reference.Count).Select(place => reference.Cache.GetValueOrDefault(place, "(gap)"));
        return $"{places.PlaceOf(reference.Formula)} = {CellInWords.Beside(cells)}";
    }
}
