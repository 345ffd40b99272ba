using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Titles and headings have the styles by which programs, those that read aloud among them, know them.</summary>
internal static class HeadingRules
{
    // The numbers of built-in styles, whatever they are called in a language: ECMA-376 part 1, 18.8.7.
    private const uint Title = 15;
    private const uint Heading1 = 16;
    private const uint Heading2 = 17;

    /// <summary>The first cell is the title, and no other is.</summary>
    public static IEnumerable<(string Place, string Advice)> TitleStyle(CheckedSheet sheet)
    {
        var first = new CellPlace(1, 1);
        return
            from cell in sheet.Cells
            where (cell.Place == first) != (cell.Look.BuiltInStyle == Title)
            select (
                cell.Place.ToString(),
                cell.Place == first ? "Give the title of the sheet the style Title." : "Keep the style Title for the title of the sheet.");
    }

    /// <summary>What stands above a table says what it holds.</summary>
    public static IEnumerable<(string Place, string Advice)> CaptionStyle(CheckedSheet sheet) =>
        from table in sheet.Tables
        let place = table.Area.First with { Row = table.Area.First.Row - 1 }
        where sheet.CellAt(place) is not { IsNumber: false, Look.BuiltInStyle: Heading2 }
        select (place.ToString(), "Put a caption into the cell above the table, in the style Heading 2.");

    /// <summary>What looks like a heading, as it is larger than other text, is one.</summary>
    public static IEnumerable<(string Place, string Advice)> SectionStyle(CheckedSheet sheet) =>
        from cell in sheet.Cells
        where cell.Look.Font.Size > sheet.Workbook.Looks.Normal.Size
        where cell.Look.BuiltInStyle is not (Title or Heading1 or Heading2)
        select (cell.Place.ToString(), "Give the heading the style Heading 1, or make it as large as other text.");
}
