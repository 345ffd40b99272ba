namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A part of a sheet; the parts stand below one another with an empty row between them.</summary>
internal abstract record Block;

/// <summary>The title of everything that follows it, up to the next of its kind.</summary>
/// <param name="Title">The title.</param>
internal sealed record Section(string Title) : Block;

/// <summary>Links to other sheets of the workbook, each on a row of its own.</summary>
/// <param name="Items">The links.</param>
internal sealed record Links(params IReadOnlyList<Link> Items) : Block;

/// <summary>A link to another sheet of the workbook.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Sheet">The name of the sheet.</param>
internal sealed record Link(string Text, string Sheet);

/// <summary>Sentences, each on a row of its own.</summary>
/// <param name="Sentences">The sentences.</param>
internal sealed record Paragraph(params IReadOnlyList<string> Sentences) : Block;

/// <summary>Labelled values, one to a row.</summary>
/// <param name="Items">The values.</param>
internal sealed record Facts(IReadOnlyList<Fact> Items) : Block;

/// <summary>A labelled value.</summary>
/// <param name="Label">The label.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">The value.</param>
internal sealed record Fact(string Label, CellKind Kind, Cell Value);
