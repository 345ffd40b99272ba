namespace ReportingPipeline.Tests.Disclosure;

/// <summary>What a reader of all files of a centre, or of several, has found.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Printed">How many different numbers are printed.</param>
/// <param name="Pairs">How many pairs of them are of one table and lie inside one another.</param>
/// <param name="Formed">How many different numbers follow, the printed ones among them.</param>
/// <param name="MunicipalityYears">How much is told of municipalities, year by year.</param>
/// <param name="Leaks">The numbers that are about too few users.</param>
internal sealed record ReaderFindings(
    int Files, long Printed, long Pairs, long Formed, MunicipalityYears MunicipalityYears, IReadOnlyList<Leak> Leaks)
{
    /// <summary>Nothing.</summary>
    public static readonly ReaderFindings None = new(0, 0, 0, 0, default, []);

    public static ReaderFindings operator +(ReaderFindings one, ReaderFindings other) => new(
        one.Files + other.Files,
        one.Printed + other.Printed,
        one.Pairs + other.Pairs,
        one.Formed + other.Formed,
        one.MunicipalityYears + other.MunicipalityYears,
        [.. one.Leaks, .. other.Leaks]);
}
