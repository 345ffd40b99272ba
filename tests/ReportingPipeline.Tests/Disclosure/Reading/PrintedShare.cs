namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A printed share, which tells the part if the whole is known and small enough, or the other way round.</summary>
/// <param name="Part">What the share is of; a change is of what is counted now less <paramref name="Whole"/>.</param>
/// <param name="Whole">What it is a share in.</param>
/// <param name="IsChange">Whether it is a change from the whole to the part.</param>
/// <param name="HundredthsOfPercent">The share as it is rounded, halves away from zero.</param>
internal sealed record PrintedShare(NumberName Part, NumberName Whole, bool IsChange, long HundredthsOfPercent);
