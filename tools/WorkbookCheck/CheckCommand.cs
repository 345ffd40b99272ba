namespace WorkbookCheck;

/// <summary>Checks finished workbooks from the command line.</summary>
internal static class CheckCommand
{
    private const int Sound = 0;
    private const int Faulty = 1;
    private const int Unread = 2;

    private const string Usage = """
        usage: dotnet run --project tools/WorkbookCheck -- [--read] FILE…

        Says what would keep somebody from reading, printing or filing a finished workbook.
        With --read it prints the workbook as a screen reader reads it out, in that order.
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

        return arguments[0] == "--read" ? Read(arguments.Skip(1), output, error) : Check(arguments, output, error);
    }

    private static int Check(IEnumerable<string> paths, TextWriter output, TextWriter error)
    {
        var (read, unread, faults) = (0, 0, 0);
        foreach (var file in paths.SelectMany(path => CheckedFiles.At(path, WorkbookRules.FaultsIn)))
        {
            foreach (var fault in file.Findings) output.WriteLine($"{file.Path}: {fault}");
            faults += file.Findings.Count;
            if (IsRefused(file, error)) unread++;
            else read++;
        }

        output.WriteLine(Closing(read, unread, faults));
        return unread > 0 ? Unread : faults > 0 ? Faulty : Sound;
    }

    private static int Read(IEnumerable<string> paths, TextWriter output, TextWriter error)
    {
        var exitCode = Sound;
        foreach (var file in paths.SelectMany(path => CheckedFiles.At(path, ReadingOrder.In)))
        {
            foreach (var line in file.Findings) output.WriteLine(line);
            if (IsRefused(file, error)) exitCode = Unread;
        }

        return exitCode;
    }

    private static bool IsRefused<T>(CheckedFile<T> file, TextWriter error)
    {
        if (file.Refusal is null) return false;
        error.WriteLine($"{file.Path} cannot be checked. {file.Refusal}");
        return true;
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
