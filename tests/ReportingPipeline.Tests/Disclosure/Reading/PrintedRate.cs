namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A printed rate, such as visits per 1 000 inhabitants, which tells either number if the other is known and it fits one only.</summary>
/// <param name="Part">What it is a rate of.</param>
/// <param name="Whole">What it is a rate to.</param>
/// <param name="Unit">To how many.</param>
/// <param name="Hundredths">The rate as it is rounded, halves up.</param>
internal sealed record PrintedRate(RateTerm Part, RateTerm Whole, long Unit, long Hundredths);

/// <summary>A number that a rate is made of: one that is counted, or one that is public.</summary>
/// <param name="Name">What is counted; null for a public number.</param>
/// <param name="Number">The public number; null for one that is counted.</param>
internal sealed record RateTerm(NumberName? Name, long? Number)
{
    public static implicit operator RateTerm(NumberName name) => new(name, null);

    public static implicit operator RateTerm(long number) => new(null, number);
}
