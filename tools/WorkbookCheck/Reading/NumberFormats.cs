namespace WorkbookCheck.Reading;

/// <summary>The format codes of numbers.</summary>
internal static class NumberFormats
{
    /// <summary>The code with a number: one of the workbook's own, or else one that is built in; General if it is unknown.</summary>
    public static string CodeOf(uint number, IReadOnlyDictionary<uint, string> own) =>
        own.GetValueOrDefault(number) is { Length: > 0 } code ? code : BuiltIn(number);

    // ECMA-376 Part 1, 18.8.30. Those of days and times are about as wide as these, whatever the reader's language makes of them.
    private static string BuiltIn(uint number) => number switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "dd.mm.yyyy",
        15 => "dd-mmm-yy",
        16 => "dd-mmm",
        17 => "mmm-yy",
        18 => "hh:mm AM/PM",
        19 => "hh:mm:ss AM/PM",
        20 or 45 => "hh:mm",
        21 or 46 => "hh:mm:ss",
        22 => "dd.mm.yyyy hh:mm",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => "General",
    };
}
