namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A printed difference of two numbers, which tells either if the other is known.</summary>
/// <param name="Present">What it is that differs.</param>
/// <param name="Earlier">What it differs from.</param>
/// <param name="Difference">The difference.</param>
internal sealed record PrintedDifference(NumberName Present, NumberName Earlier, long Difference);
