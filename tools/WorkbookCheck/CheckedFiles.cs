namespace WorkbookCheck;

/// <summary>Reads files, and every workbook below folders.</summary>
internal static class CheckedFiles
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

    /// <summary>What is found in a file, or in every workbook below a folder; never empty.</summary>
    public static IEnumerable<CheckedFile<T>> At<T>(string path, Func<Stream, IReadOnlyList<T>> find)
    {
        if (!Directory.Exists(path)) return [Read(path, find)];
        try
        {
            var files = Directory.GetFiles(path, Workbooks, All).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0
                ? files.Select(file => Read(file, find))
                : [Refused<T>(path, $"There is no workbook ({Workbooks}) below it.")];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return [Refused<T>(path, refusal.Message)];
        }
    }

    private static CheckedFile<T> Read<T>(string path, Func<Stream, IReadOnlyList<T>> find)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new CheckedFile<T>(path, find(file), Refusal: null);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException
            or InvalidDataException)
        {
            return Refused<T>(path, refusal.Message);
        }
    }

    private static CheckedFile<T> Refused<T>(string path, string reason) => new(path, [], reason);
}
