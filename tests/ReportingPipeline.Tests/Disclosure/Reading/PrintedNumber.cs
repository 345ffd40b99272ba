namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A number in a finished file, or the sign that stands for a hidden one.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Number">The number; null if it is hidden.</param>
internal sealed record PrintedNumber(NumberName Name, long? Number);
