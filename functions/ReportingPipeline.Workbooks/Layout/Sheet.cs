using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A sheet, described before anything is written.</summary>
/// <param name="Name">The text on its tab.</param>
/// <param name="Title">The text in its first cell.</param>
/// <param name="Heading">What every sheet of the workbook says about it.</param>
/// <param name="Texts">The language it is in.</param>
/// <param name="Blocks">What stands on it, from the top.</param>
internal sealed record Sheet(string Name, string Title, SheetHeading Heading, ReportTexts Texts, params IReadOnlyList<Block> Blocks)
{
    /// <summary>A sheet of a report.</summary>
    public Sheet(string name, string title, ReportHeading heading, ReportTexts texts, params IReadOnlyList<Block> blocks)
        : this(name, title, SheetHeading.Of(heading, texts), texts, blocks)
    {
    }

    /// <summary>Whether it is printed across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether the first column stays in sight when a reader moves to the right.</summary>
    public bool KeepsFirstColumn { get; init; }

    /// <summary>Whether it is printed on a single page, however small that makes it.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>The colour of its tab; null for none.</summary>
    public TabColor? TabColor { get; init; }

    /// <summary>Whether its own sentences say what a dash on it means, as it is another than elsewhere.</summary>
    public bool ExplainsMissing { get; init; }

    /// <summary>The sheet with its tables as a workbook has them.</summary>
    public Sheet InWorkbook() => this with
    {
        Blocks =
        [
            .. Blocks
                .Where(block => block is not Table { IsForDataAlone: true })
                .Select(block => block is Table table ? table.InWorkbook() : block),
        ],
    };

    /// <summary>The sheet with what a dash and a colon mean at its foot, each if it stands for a figure on it.</summary>
    public Sheet Explained()
    {
        List<string> notes =
        [
            .. !ExplainsMissing && Blocks.OfType<Table>().Any(table => table.HasMissingFigure)
                ? [Texts.MissingNote]
                : Array.Empty<string>(),
            .. Blocks.Any(HasHiddenFigure) ? [Texts.HiddenNote] : Array.Empty<string>(),
        ];
        var explained = notes.Count == 0 ? this : this with { Blocks = [.. Blocks, new Paragraph(notes)] };
        return explained.Name != Texts.NotesName && explained.Blocks.Any(SendsToNotes) && !Blocks.Any(block => block is Links)
            ? explained with { Blocks = [.. explained.Blocks, new Links(new Link(Texts.SeeNotes, Texts.NotesName))] }
            : explained;
    }

    private bool SendsToNotes(Block block) => block is Paragraph paragraph && paragraph.Sentences.Any(
        sentence => sentence == Texts.HiddenNote || sentence.Contains(Texts.NotesName, StringComparison.Ordinal));

    private static bool HasHiddenFigure(Block block) => block switch
    {
        Table table => table.HasHiddenFigure,
        Facts facts => facts.Items.Any(fact => fact.Value.IsHidden && !CellFormat.IsText(fact.Kind)),
        _ => false,
    };
}
