using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The colours of tabs.</summary>
internal static class TabColors
{
    private static readonly XLColor[] Colors =
    [
        XLColor.FromHtml("#1F3864"), // Overview
        XLColor.FromHtml("#5B8DB8"), // Figures
        XLColor.FromHtml("#D95F02"), // Recipient
        XLColor.FromHtml("#1B9E77"), // Money
        XLColor.FromHtml("#7F7F7F"), // Notes
    ];

    public static XLColor Of(TabColor color) => Colors[(int)color];
}
