namespace WorkbookCheck;

/// <summary>What came of checking a file.</summary>
/// <param name="Path">The file, or the folder in which there is none.</param>
/// <param name="Faults">What is wrong with the workbook; empty if it could not be read.</param>
/// <param name="Refusal">Why it could not be read; null if it could.</param>
internal sealed record CheckedFile(string Path, IReadOnlyList<WorkbookFault> Faults, string? Refusal)
{
    private const string Workbooks = "*.xlsx";

    // Whatever is skipped would pass for checked.
    private static readonly EnumerationOptions All = new()
    {
        RecurseSubdirectories = true,
        MatchCasing = MatchCasing.CaseInsensitive,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>Checks a file, or every workbook below a folder; never empty.</summary>
    public static IEnumerable<CheckedFile> At(string path)
    {
        if (!Directory.Exists(path)) return [Read(path)];
        try
        {
            var files = Directory.GetFiles(path, Workbooks, All).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0
                ? files.Select(Read)
                : [Refused(path, $"There is no workbook ({Workbooks}) below it.")];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [Refused(path, refusal.Message)];
        }
    }

    private static CheckedFile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new CheckedFile(path, WorkbookRules.FaultsIn(file), Refusal: null);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException
            or InvalidDataException)
        {
            return Refused(path, refusal.Message);
        }
    }

    private static CheckedFile Refused(string path, string reason) => new(path, [], reason);
}
