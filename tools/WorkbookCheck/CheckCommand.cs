
namespace WorkbookCheck;

/// <summary>Checks finished workbooks from the command line, without host, settings or storage.</summary>
internal static class CheckCommand
{
    private const int Passed = 0;
    private const int Faulty = 1;
    private const int Unreadable = 2;

    /// <summary>Prints each fault on a line of its own, and how many there are.</summary>
    /// <returns>The exit code: 0 without faults, 1 with some, 2 if a file cannot be read or none is named.</returns>
    public static int Run(IReadOnlyList<string> files, TextWriter output, TextWriter error)
    {
        if (files.Count == 0)
        {
            error.WriteLine("check needs at least one file, such as check hamar-r1.xlsx.");
            return Unreadable;
        }

        var (faults, unread) = (0, 0);
        foreach (var file in files)
        {
            if (Check(file, error) is not { } found) unread++;
            else
            {
                foreach (var fault in found) output.WriteLine($"{file}: {fault}");
                faults += found.Count;
            }
        }

        output.WriteLine(Closing(files.Count - unread, faults));
        return unread > 0 ? Unreadable : faults > 0 ? Faulty : Passed;
    }

    private static IReadOnlyList<WorkbookFault>? Check(string file, TextWriter error)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return WorkbookRules.FaultsIn(stream);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            error.WriteLine($"{file} cannot be read. {refusal.Message}");
            return null;
        }
    }

    private static string Closing(int files, int faults) =>
        $"{(faults == 0 ? "No faults" : Number(faults, "fault"))} in {Number(files, "workbook")}.";

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
