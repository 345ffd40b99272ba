using WorkbookCheck.Colours;

namespace WorkbookCheck.Reading;

/// <summary>A cell that holds something.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The text, or the number as the file spells it.</param>
/// <param name="Formula">What it is computed by; null if it is not.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Fonts">The fonts of its text: its own, or those of the parts that it has.</param>
internal sealed record CheckedCell(CellPlace Place, CellContent Kind, string Value, string? Formula, CellLook Look, IReadOnlyList<CellFont> Fonts);

/// <summary>What a cell holds.</summary>
internal enum CellContent
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number or a day.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>An error of a formula.</summary>
    Error,
}

/// <summary>How a cell looks.</summary>
/// <param name="Font">The font of its text.</param>
/// <param name="Backgrounds">The colours behind its text; more than one if it has a pattern or a gradient.</param>
/// <param name="NumberFormat">The format code of a number.</param>
/// <param name="HasQuotePrefix">Whether it is marked as text, whatever it begins with.</param>
/// <param name="ShrinksToFit">Whether the font gets smaller where the column is too narrow.</param>
internal sealed record CellLook(CellFont Font, IReadOnlyList<Colour> Backgrounds, string NumberFormat, bool HasQuotePrefix, bool ShrinksToFit);

/// <summary>A font.</summary>
/// <param name="Colour">The colour of the text.</param>
/// <param name="Size">The size in points.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record CellFont(Colour Colour, double Size, bool IsBold);
