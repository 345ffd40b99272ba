namespace ReportingPipeline.Spreadsheets;

/// <summary>A file cannot be read at all; the message says what is accepted, and nothing of what the file holds.</summary>
internal sealed class UnreadableFileException(string accepted) : Exception(accepted);
