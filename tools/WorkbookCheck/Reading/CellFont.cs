using WorkbookCheck.Colours;

namespace WorkbookCheck.Reading;

/// <summary>A font.</summary>
/// <param name="Colour">The colour of the text; null for what is no plain colour.</param>
/// <param name="Size">The size in points.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record CellFont(Colour? Colour, double Size, bool IsBold);
