using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A sheet, described before anything is written.</summary>
/// <param name="Name">The text on its tab.</param>
/// <param name="Title">The text in its first cell.</param>
/// <param name="Heading">What the report is.</param>
/// <param name="Blocks">What stands on it, from the top.</param>
internal sealed record Sheet(string Name, string Title, ReportHeading Heading, params IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether it is printed across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether the first column stays in sight when a reader moves to the right.</summary>
    public bool KeepsFirstColumn { get; init; }

    /// <summary>
    /// The lines below the title: whose report it is, its period in days, and its revision; and what a preview is, under one.
    /// </summary>
    public IReadOnlyList<string> Subtitles =>
        Heading.IsPreview ? [Bokmal.Subtitle(Heading), Bokmal.PreviewMark(Heading)] : [Bokmal.Subtitle(Heading)];
}
