namespace ReportingPipeline.Pseudonyms;

/// <summary>What is wrong with a line of a file; never what stands there, which may be personal.</summary>
/// <param name="Line">The line, or the row of a spreadsheet, from 1.</param>
/// <param name="Column">The column; "line" for the line as a whole.</param>
/// <param name="Accepted">What is accepted there.</param>
public sealed record FileFault(int Line, string Column, string Accepted);
