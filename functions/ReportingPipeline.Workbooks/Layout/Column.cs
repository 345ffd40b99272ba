namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A column of a table.</summary>
/// <param name="Header">The text above it.</param>
/// <param name="Kind">What its cells hold.</param>
internal record Column(string Header, CellKind Kind)
{
    /// <summary>The header in data, which is the same in every report; null if this one is.</summary>
    public string? DataHeader { get; init; }

    /// <summary>What it is one of several of; null if it stands for itself.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>
    /// Whether a workbook shows it; one in which nothing stands is for data alone, which have the same columns in every report.
    /// </summary>
    public bool IsInWorkbook { get; init; } = true;

    /// <summary>Whether data have it; one that says in words what the figures beside it say is for readers alone.</summary>
    public bool IsInData { get; init; } = true;
}

/// <summary>A column and how its cells come from the items of a table.</summary>
/// <param name="Header">The text above it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Value">The cell of an item.</param>
internal sealed record Column<T>(string Header, CellKind Kind, Func<T, Cell> Value) : Column(Header, Kind);

/// <summary>
/// What columns that stand beside one another differ in, such as the period: data have a row for each of them, so that a further
/// period is a further row.
/// </summary>
/// <param name="Header">What the columns differ in.</param>
/// <param name="Value">Which of them this is.</param>
/// <param name="Measure">What all of them hold.</param>
internal sealed record Dimension(string Header, Cell Value, string Measure);
