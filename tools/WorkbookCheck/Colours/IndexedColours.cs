namespace WorkbookCheck.Colours;

/// <summary>The colours that cells name by number if the workbook has none of its own (ECMA-376 Part 1, 18.8.27).</summary>
internal static class IndexedColours
{
    private const string FirstEight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";

    private const string Others =
        "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
        + "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
        + "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

    /// <summary>The 64 colours; the first eight are there twice. Those beyond are left to the system.</summary>
    public static readonly IReadOnlyList<Colour> Standard = [.. $"{FirstEight} {FirstEight} {Others}".Split(' ').Select(Colour.Parse)];
}
