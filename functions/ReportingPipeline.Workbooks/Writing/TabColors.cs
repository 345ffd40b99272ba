using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The colours of tabs.</summary>
internal static class TabColors
{
    private static readonly string[] Colors =
    [
        "FF1F3864", // Overview
        "FF5B8DB8", // Figures
        "FFD95F02", // Recipient
        "FF1B9E77", // Money
        "FF7F7F7F", // Notes
    ];

    public static string Of(TabColor color) => Colors[(int)color];
}
