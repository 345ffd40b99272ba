using ReportingPipeline.Spreadsheets;

namespace ReportingPipeline.Pseudonyms;

/// <summary>A file of registrations: a header and lines, as CSV or in a sheet of a workbook.</summary>
internal sealed class RegistrationFile
{
    private readonly Dictionary<(DateOnly Date, string Id), RegistrationLine> _personDays = [];
    private readonly List<RegistrationLine> _lines = [];

    private RegistrationFile()
    {
    }

    /// <summary>The lines below the header that can be imported; of a person on a day there is one.</summary>
    public IReadOnlyList<RegistrationLine> Lines => _lines;

    /// <summary>How many further lines say the same of a person and day as an earlier one.</summary>
    public int Repeated { get; private set; }

    /// <summary>What is wrong with the other lines, or with the file, which then has no lines.</summary>
    public FileFaults Faults { get; } = new();

    /// <summary>Reads a file by the rules for its fields.</summary>
    public static RegistrationFile Read(byte[] content, RegistrationFields fields)
    {
        try
        {
            return SpreadsheetFile.Read(content, sheets => Read(RowsOf(sheets), fields));
        }
        catch (UnreadableFileException wrong)
        {
            var file = new RegistrationFile();
            file.Faults.Add(new FileFault(1, "line", wrong.Message));
            return file;
        }
    }

    // Of several sheets one might be last year's: which one is meant, only a person knows.
    private static IEnumerable<FileRow> RowsOf(IReadOnlyList<IEnumerable<FileRow>> sheets) =>
        sheets.Where(rows => RegistrationHeader.TryParse(rows.FirstOrDefault()) is not null).ToList() switch
        {
            [] => throw new UnreadableFileException(RegistrationHeader.Accepted),
            [var rows] => rows,
            _ => throw new UnreadableFileException(
                "Only one sheet may have the columns of registrations: gather the lines in one, or hide or delete the others."),
        };

    private static RegistrationFile Read(IEnumerable<FileRow> rows, RegistrationFields fields)
    {
        var file = new RegistrationFile();
        RegistrationHeader? header = null;
        foreach (var row in rows)
        {
            if (header is null) header = RegistrationHeader.TryParse(row)!;
            else file.Add(row, header, fields);
        }

        return file;
    }

    private void Add(FileRow row, RegistrationHeader header, RegistrationFields fields)
    {
        if (row.Fault is not null)
        {
            Faults.Add(new FileFault(row.Number, "line", row.Fault));
        }
        else if (header.TryRead(row) is not { } cells)
        {
            Faults.Add(new FileFault(row.Number, "line", $"The line must have {header.Columns} fields, as many as the first line."));
        }
        else if (fields.Read(row.Number, cells, Faults) is { } line)
        {
            Add(line);
        }
    }

    private void Add(RegistrationLine line)
    {
        if (line.Id is not { } id || _personDays.TryAdd((line.Date, id.Value), line))
        {
            _lines.Add(line);
            return;
        }

        var before = _personDays[(line.Date, id.Value)];
        var accepted = $"The same person and day as line {before.Number} with other values: leave one.";
        if ((line.Municipality, line.RegisteredAt) == (before.Municipality, before.RegisteredAt)) Repeated++;
        else Faults.Add(new FileFault(line.Number, "line", accepted));
    }
}
