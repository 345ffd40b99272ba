namespace ReportingPipeline.Workbooks.Layout;

/// <summary>Excel's format codes, and how long a cell is once formatted.</summary>
internal static class CellFormat
{
    // As in sentences: a true minus, and a blank before the sign at which no line breaks.
    private const string Minus = "\"\u2212\"";
    private const string PerCent = "\"\u00A0\"%";

    /// <summary>The format code in the notation of the file format, which Excel shows in the reader's own locale.</summary>
    public static string CodeOf(CellKind kind) => kind switch
    {
        CellKind.Whole => "#,##0",
        CellKind.SignedWhole => $"+#,##0;{Minus}#,##0;0",
        CellKind.Decimal => "#,##0.00",
        CellKind.OneDecimal => "#,##0.0",
        CellKind.Percent => $"0.00{PerCent}",
        CellKind.RoundPercent => $"0.0{PerCent}",
        CellKind.SignedPercent => $"+0.0{PerCent};{Minus}0.0{PerCent};0.0{PerCent}",
        CellKind.Kroner or CellKind.KronerRate => "\"kr\" #,##0",
        CellKind.Date => "dd.mm.yyyy",
        _ => "General",
    };

    /// <summary>
    /// What a cell of a column is formatted as;
    /// the column's kind but in one of decimals, where no cell shows zeros that nobody has given, and in one of shares, where
    /// those of few have one decimal.
    /// </summary>
    public static CellKind KindOf(CellKind column, Cell cell) => (column, Math.Round(cell.Number * 100) % 100) switch
    {
        (CellKind.Percent, _) => cell.IsShareOfFew ? CellKind.RoundPercent : CellKind.Percent,
        (CellKind.Decimal, 0) => CellKind.Whole,
        (CellKind.Decimal, var hundredths) when hundredths % 10 == 0 => CellKind.OneDecimal,
        _ => column,
    };

    public static bool IsText(CellKind kind) => kind is CellKind.Text or CellKind.LongText or CellKind.Period;

    /// <summary>The width of a cell's content on one line, in widths of a digit.</summary>
    public static double Width(CellKind kind, Cell cell, bool bold) => cell.Text is { } text
        ? TextWidth.Of(text, bold)
        : TextWidth.Of(kind switch
        {
            CellKind.Date => "00.00.0000",
            CellKind.Kroner or CellKind.KronerRate => "kr " + Digits(cell.Number),
            CellKind.SignedWhole => "+" + Digits(cell.Number),
            CellKind.Decimal => Digits(cell.Number) + ",00",
            CellKind.OneDecimal => Digits(cell.Number) + ",0",
            CellKind.Percent => Digits(cell.Number * 100) + ",00 %",
            CellKind.RoundPercent => Digits(cell.Number * 100) + ",0 %",
            CellKind.SignedPercent => "+" + Digits(cell.Number * 100) + ",0 %",
            _ => Digits(cell.Number),
        }, bold);

    private static string Digits(double number) =>
        ((long)Math.Abs(number)).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture);
}
