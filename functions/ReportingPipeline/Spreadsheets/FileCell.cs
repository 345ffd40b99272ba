namespace ReportingPipeline.Spreadsheets;

/// <summary>What a cell of a file of rows and columns holds.</summary>
internal abstract record FileCell
{
    /// <summary>A cell that holds nothing.</summary>
    public static FileCell Blank { get; } = new TextCell("");

    /// <summary>Whether the cell holds nothing.</summary>
    public bool IsBlank => this is TextCell { Text.Length: 0 };

    /// <summary>Whether nobody sees anything in it: it is blank, or calculated and shown empty.</summary>
    public bool ShowsNothing => IsBlank || this is FormulaCell { IsShownEmpty: true };
}

/// <summary>A cell that holds text.</summary>
/// <param name="Text">The text, without blanks around it.</param>
internal sealed record TextCell(string Text) : FileCell
{
    /// <summary>The cell of a text as it stands in a file.</summary>
    public static TextCell Of(string text) => new(text.Trim());
}

/// <summary>A cell of a spreadsheet that holds a number.</summary>
/// <param name="Digits">The number as it is shown; null if it is not whole, or larger than spreadsheets keep exactly.</param>
/// <param name="Moment">The local day and time that it stands for; null if it stands for none.</param>
/// <param name="IsShownAsDate">Whether it is shown as a date or time.</param>
internal sealed record NumberCell(string? Digits, DateTime? Moment, bool IsShownAsDate) : FileCell;

/// <summary>A cell of a spreadsheet that is calculated, so that what it last showed need not be what it is.</summary>
/// <param name="Reference">Where it stands, such as B7.</param>
/// <param name="IsShownEmpty">Whether it last showed nothing.</param>
internal sealed record FormulaCell(string Reference, bool IsShownEmpty) : FileCell;
