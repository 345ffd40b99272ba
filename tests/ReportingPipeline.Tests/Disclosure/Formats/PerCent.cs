using System.Globalization;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>How shares are spelled in CSV.</summary>
internal static class PerCent
{
    /// <summary>Such as 12,50.</summary>
    public static string Text(decimal perCent) => perCent.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
