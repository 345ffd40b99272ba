namespace WorkbookCheck;

/// <summary>Checks finished workbooks from the command line.</summary>
internal static class CheckCommand
{
    private const int Sound = 0;
    private const int Faulty = 1;
    private const int Unread = 2;

    private const string Usage = """
        usage: dotnet run --project tools/WorkbookCheck -- FILE…

        Says what would keep somebody from reading, printing or filing a finished workbook.
        A FILE is a workbook, or a folder: of that, every .xlsx below it is checked.
        It ends with 0 without faults, with 1 with some, and with 2 if a file could not be read.
        """;

    /// <summary>Prints each fault on a line of its own, and how many there are.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Contains("--help"))
        {
            output.WriteLine(Usage);
            return Sound;
        }

        if (arguments.Count == 0)
        {
            error.WriteLine(Usage);
            return Unread;
        }

        var (read, unread, faults) = (0, 0, 0);
        foreach (var file in arguments.SelectMany(CheckedFile.At))
        {
            foreach (var fault in file.Faults) output.WriteLine($"{file.Path}: {fault}");
            faults += file.Faults.Count;
            if (file.Refusal is { } reason)
            {
                error.WriteLine($"{file.Path} cannot be checked. {reason}");
                unread++;
            }
            else
            {
                read++;
            }
        }

        output.WriteLine(Closing(read, unread, faults));
        return unread > 0 ? Unread : faults > 0 ? Faulty : Sound;
    }

    private static string Closing(int read, int unread, int faults)
    {
        var found = $"{(faults == 0 ? "No faults" : Number(faults, "fault"))} in {Number(read, "workbook")}";
        return (read, unread) switch
        {
            (0, _) => "No workbook could be checked.",
            (_, 0) => $"{found}.",
            _ => $"{found}; {unread} could not be checked.",
        };
    }

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
