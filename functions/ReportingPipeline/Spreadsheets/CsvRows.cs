using System.Text;
using CsvHelper;

namespace ReportingPipeline.Spreadsheets;

/// <summary>The rows of a CSV file: text in UTF-8 without a byte order mark, with a semicolon or comma between its fields.</summary>
internal static class CsvRows
{
    private const string Misquoted =
        "A field in quotation marks must begin and end with one, and a quotation mark inside it be doubled.";

    /// <summary>Reads the rows that hold anything; what Excel writes in front of them to name the separator is left out.</summary>
    public static IEnumerable<FileRow> Read(byte[] content)
    {
        string? fault = null;
        using var records = CsvReader.Create(content, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = SeparatorOf(content),
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            // None of the columns holds a line break, and one quote too many must not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            IncludeValuesInExceptions = false,
            // The reader tells of it before it hands out the record.
            OnMalformedRecord = _ => fault = Misquoted,
        });
        for (var record = 0; records.Read(); record++, fault = null)
        {
            var cells = Enumerable.Range(0, records.FieldCount).Select(field => TextCell.Of(records.GetString(field))).ToList();
            if (record == 0 && cells is [var first, ..] && NamesSeparator(first.Text)) continue;
            var row = new FileRow((int)records.LineNumber, cells, fault);
            if (!row.ShowsNothing) yield return row;
        }
    }

    // By the first line that holds anything: which is the header, unless the file is refused.
    private static char SeparatorOf(ReadOnlySpan<byte> content)
    {
        foreach (var range in content.SplitAny("\r\n"u8))
        {
            var line = content[range];
            var holdsAnything = line.ContainsAnyExcept(" \t;,\""u8);
            if (holdsAnything && !NamesSeparator(Encoding.UTF8.GetString(line))) return line.Contains((byte)';') ? ';' : ',';
        }

        return ';';
    }

    private static bool NamesSeparator(string text) => text.TrimStart('"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
}
