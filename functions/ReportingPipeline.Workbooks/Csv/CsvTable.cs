using System.Globalization;
using CsvHelper;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>
/// A table as CSV by RFC 4180, for a Norwegian Excel as for a program: UTF-8 with a byte order mark, semicolons, a decimal
/// comma, days as <c>yyyy-MM-dd</c>.
/// </summary>
internal static class CsvTable
{
    /// <summary>What stands between fields.</summary>
    public const char Separator = ';';

    /// <summary>What ends a line.</summary>
    public const string NewLine = "\r\n";

    /// <summary>What stands before the decimals of a number.</summary>
    public const string DecimalSign = ",";

    // Only text can be taken for a formula: numbers are handed over as numbers, and keep their sign.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Separator = Separator,
        NewLine = NewLine,
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = DecimalSign },
    };

    /// <summary>The file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">The names of its columns, for the first line.</param>
    public static byte[] Write(DataTable table, IReadOnlyList<string> names)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord(names.ToArray());
            foreach (var row in table.Rows)
            {
                foreach (var (column, cell) in table.Columns.Zip(row)) Write(csv, column.Kind, cell);
                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    private static void Write(CsvWriter csv, CellKind kind, Cell cell)
    {
        if (cell.Text is { } text)
        {
            csv.WriteField(text);
        }
        else if (kind == CellKind.Date)
        {
            csv.WriteField(
                DateOnly.FromDateTime(DateTime.FromOADate(cell.Number)), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        else if (IsPercent(kind))
        {
            csv.WriteField((decimal)cell.Number * 100, "0.00");
        }
        else
        {
            csv.WriteField((decimal)cell.Number, "0.####");
        }
    }

    /// <summary>Whether a column's numbers are written in per cent.</summary>
    public static bool IsPercent(CellKind kind) => kind is CellKind.Percent or CellKind.SignedPercent;
}
