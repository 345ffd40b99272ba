namespace ReportingPipeline.Workbooks.Checking.Reading;

/// <summary>The format codes of numbers.</summary>
internal static class NumberFormats
{
    // ECMA-376 Part 1, 18.8.30. Those of days and times are as wide as these, whatever the reader's language makes of them.
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??",
        [14] = "dd.mm.yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss",
        [22] = "dd.mm.yyyy h:mm", [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
    };

    /// <summary>The code with a number: one of the workbook's own, or else one that is built in; General if it is unknown.</summary>
    public static string CodeOf(uint number, IReadOnlyDictionary<uint, string> own) =>
        own.GetValueOrDefault(number) is { Length: > 0 } code ? code : BuiltIn.GetValueOrDefault(number, "General");
}
