using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>What a cell of the workbook shows, in the recipient's language whatever the reader's machine.</summary>
internal static class CellText
{
    /// <summary>The text of a cell in a column.</summary>
    public static string Of(CellKind column, Cell cell, ReportTexts texts)
    {
        if (cell.Text is { } text) return text;

        var kind = CellFormat.KindOf(column, cell);
        return kind == CellKind.Date
            ? texts.Prose.Day(DateOnly.FromDateTime(DateTime.FromOADate(cell.Number)))
            : Number(cell.Number, CellFormat.CodeOf(kind), texts);
    }

    /// <summary>A number by one of the workbook's format codes, of which .NET means the same.</summary>
    public static string Number(double number, string code, ReportTexts texts) =>
        ((decimal)number).ToString(code, texts.Prose.Numbers).Replace('-', '−');
}
