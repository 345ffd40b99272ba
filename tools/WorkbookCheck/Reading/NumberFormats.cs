namespace WorkbookCheck.Reading;

/// <summary>The format codes of numbers.</summary>
internal static class NumberFormats
{
    /// <summary>The code with a number: one of the workbook's own, or else one that is built in.</summary>
    public static string CodeOf(uint number, IReadOnlyDictionary<uint, string> own) =>
        own.GetValueOrDefault(number) is { Length: > 0 } code ? code : BuiltIn(number);

    // ECMA-376 Part 1, 18.8.30, as far as numbers and days go; days are about as wide in every reader's language.
    private static string BuiltIn(uint number) => number switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "dd.mm.yyyy",
        22 => "dd.mm.yyyy hh:mm",
        _ => "General",
    };
}
