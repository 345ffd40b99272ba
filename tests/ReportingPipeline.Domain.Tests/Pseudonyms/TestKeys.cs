using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Domain.Tests.Pseudonyms;

/// <summary>Two versions of a pseudonym key that everybody may know.</summary>
internal static class TestKeys
{
    public const string FirstInBase64 = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    public const string SecondInBase64 = "ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";

    public static PseudonymKey First { get; } = new(1, Convert.FromBase64String(FirstInBase64));

    public static PseudonymKey Second { get; } = new(2, Convert.FromBase64String(SecondInBase64));

    /// <summary>The settings of an app that knows the first version.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> OnlyFirst { get; } = [new("Pseudonyms:Key", FirstInBase64), new("Pseudonyms:KeyVersion", "1")];

    /// <summary>The settings of an app that has gone over from the first version to the second.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> Rotated { get; } =
    [
        new("Pseudonyms:Key", SecondInBase64), new("Pseudonyms:KeyVersion", "2"),
        new("Pseudonyms:PreviousKey", FirstInBase64), new("Pseudonyms:PreviousKeyVersion", "1"),
    ];

    public static CanonicalId Id(string raw) => CanonicalId.TryParse(raw)!;
}
