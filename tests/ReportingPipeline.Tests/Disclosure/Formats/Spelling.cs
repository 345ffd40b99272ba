using System.Globalization;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>How numbers with decimals are spelled in CSV.</summary>
internal static class Spelling
{
    /// <summary>A share in per cent, such as 12,50.</summary>
    public static string PerCent(decimal perCent) => Written(perCent, "0.00");

    /// <summary>Another number, such as 12,5.</summary>
    public static string Decimal(decimal number) => Written(number, "0.##");

    private static string Written(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
}
