using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A sheet, described before anything is written.</summary>
/// <param name="Name">The text on its tab.</param>
/// <param name="Title">The text in its first cell.</param>
/// <param name="Heading">What the report is.</param>
/// <param name="Texts">The language it is in.</param>
/// <param name="Blocks">What stands on it, from the top.</param>
internal sealed record Sheet(string Name, string Title, ReportHeading Heading, ReportTexts Texts, params IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether it is printed across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether the first column stays in sight when a reader moves to the right.</summary>
    public bool KeepsFirstColumn { get; init; }

    /// <summary>The colour of its tab; null for none.</summary>
    public TabColor? TabColor { get; init; }

    /// <summary>
    /// The lines below the title: whose report it is, its period in days, and its revision; under it what a preview is, and
    /// that an internal report stays in the house.
    /// </summary>
    public IReadOnlyList<string> Subtitles =>
    [
        Texts.Subtitle(Heading),
        .. Heading.IsPreview ? [Texts.PreviewMark(Heading)] : Array.Empty<string>(),
        .. Heading.IsInternal ? [Texts.InternalMark] : Array.Empty<string>(),
    ];

    /// <summary>The sheet with what a colon means at its foot, if one stands for a figure on it.</summary>
    public Sheet Explained() => Blocks.OfType<Table>().Any(table => table.HasHiddenFigure) ? this with { Blocks = [.. Blocks, new Paragraph(Texts.HiddenNote)] } : this;
}
