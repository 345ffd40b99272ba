using WorkbookCheck.Colours;

namespace WorkbookCheck.Reading;

/// <summary>How a cell looks.</summary>
/// <param name="Font">The font of its text.</param>
/// <param name="Backgrounds">The colours behind its text, two for a pattern; null for what is no plain colour.</param>
/// <param name="NumberFormat">The format code of a number.</param>
/// <param name="HasQuotePrefix">Whether it is marked as text, whatever it begins with.</param>
internal sealed record CellLook(
    CellFont Font, IReadOnlyList<Colour?> Backgrounds, string NumberFormat, bool HasQuotePrefix)
{
    /// <summary>The number of the built-in style that it has, which is the same in every language; null if it has none of a name.</summary>
    public uint? BuiltInStyle { get; init; }
}
