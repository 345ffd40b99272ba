using System.Text.Unicode;
using CsvHelper;

namespace ReportingPipeline.Pseudonyms;

/// <summary>A file of registrations: CSV in UTF-8 with a header line, and a semicolon or comma between its fields.</summary>
internal sealed class RegistrationFile
{
    /// <summary>How many faults are told of at once.</summary>
    public const int MostFaults = 20;

    private readonly List<FileFault> _faults = [];
    private readonly List<RegistrationLine> _lines = [];

    private RegistrationFile()
    {
    }

    /// <summary>The lines below the header.</summary>
    public IReadOnlyList<RegistrationLine> Lines => _lines;

    /// <summary>What is wrong with the file, at most <see cref="MostFaults"/>; if anything is, its lines are of no use.</summary>
    public IReadOnlyList<FileFault> Faults => _faults;

    /// <summary>Reads a file by the rules for its fields.</summary>
    public static RegistrationFile Read(byte[] content, RegistrationFields fields)
    {
        var file = new RegistrationFile();
        if (Utf8.IsValid(content)) file.ReadRecords(content, fields);
        else file._faults.Add(new FileFault(1, "line", "The file must be text in UTF-8."));
        return file;
    }

    private void ReadRecords(byte[] content, RegistrationFields fields)
    {
        using var records = CsvReader.Create(content, Options(content));
        if (!records.Read() || RegistrationHeader.TryParse(FieldsOf(records)) is not { } header)
        {
            _faults.Add(new FileFault(1, "line", RegistrationHeader.Accepted));
            return;
        }

        while (_faults.Count < MostFaults)
        {
            // The reader tells of a fault in the quoting before it hands out the record.
            var before = _faults.Count;
            if (!records.Read()) break;
            if (_faults.Count == before) ReadLine(records, header, fields);
        }

        if (_faults.Count > MostFaults) _faults.RemoveRange(MostFaults, _faults.Count - MostFaults);
    }

    private void ReadLine(CsvReader record, RegistrationHeader header, RegistrationFields fields)
    {
        var line = (int)record.LineNumber;
        if (record.FieldCount != header.Columns)
        {
            _faults.Add(new FileFault(line, "line", $"The line must have {header.Columns} fields, as many as the first line."));
        }
        else if (fields.Read(line, header.Of(FieldsOf(record)), _faults) is { } read)
        {
            _lines.Add(read);
        }
    }

    private CsvReaderOptions Options(byte[] content) => new()
    {
        HasHeader = false,
        Separator = SeparatorOf(content),
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        // None of the columns holds a line break, and one quote too many must not swallow the rest of the file.
        AllowLineBreaksInQuotes = false,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record => _faults.Add(new FileFault(
            (int)record.LineNumber,
            "line",
            "A field in quotation marks must begin and end with one, and a quotation mark inside it be doubled.")),
    };

    private static char SeparatorOf(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOfAny((byte)'\r', (byte)'\n');
        return (end < 0 ? content : content[..end]).Contains((byte)';') ? ';' : ',';
    }

    private static string[] FieldsOf(CsvReader record) => [.. Enumerable.Range(0, record.FieldCount).Select(record.GetString)];
}
