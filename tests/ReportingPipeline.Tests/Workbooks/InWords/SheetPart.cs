namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>A part of a sheet as lines of text, and the rows that it takes; what takes none ends above where it begins.</summary>
internal sealed record SheetPart(int Top, int Bottom, params IReadOnlyList<string> Lines);
