namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A part of a sheet; the parts stand below one another with an empty row between them.</summary>
internal abstract record Block;

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
