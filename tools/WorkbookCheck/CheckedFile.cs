namespace WorkbookCheck;

/// <summary>What was found in a file.</summary>
/// <param name="Path">The file, or the folder in which there is none.</param>
/// <param name="Findings">What was found in the workbook; empty if it could not be read.</param>
/// <param name="Refusal">Why it could not be read; null if it could.</param>
internal sealed record CheckedFile<T>(string Path, IReadOnlyList<T> Findings, string? Refusal);
