namespace ReportingPipeline.Workbooks.Layout;

/// <summary>How a chart draws its series.</summary>
internal enum ChartKind
{
    /// <summary>A column for every number, those of a category side by side.</summary>
    ClusteredColumns,

    /// <summary>A line for every series, with a marker at every number.</summary>
    Lines,

    /// <summary>An upright column for every category, made of its numbers.</summary>
    StackedColumns,

    /// <summary>A bar across for every category, made of its numbers; the first category is on top.</summary>
    StackedBars,
}
