namespace ReportingPipeline.Workbooks.Layout;

/// <summary>How a chart draws its series.</summary>
internal enum ChartKind
{
    /// <summary>A column for every number, those of a category side by side.</summary>
    ClusteredColumns,

    /// <summary>A line for every series, with a marker at every number.</summary>
    Lines,
}
