namespace WorkbookCheck;

/// <summary>Something in a workbook that would keep somebody from reading, printing or filing it.</summary>
/// <param name="Sheet">The name of the sheet; empty if it is about the file as a whole.</param>
/// <param name="Place">The cell, range, table, drawing or property that it is about.</param>
/// <param name="Rule">The name of the rule that is broken.</param>
/// <param name="Advice">What to do about it, in a sentence.</param>
internal sealed record WorkbookFault(string Sheet, string Place, string Rule, string Advice)
{
    /// <summary>The fault on one line, such as "Sammendrag!B7: contrast: Make …".</summary>
    public override string ToString() => $"{(Sheet.Length == 0 ? Place : $"{Sheet}!{Place}")}: {Rule}: {Advice}";
}
