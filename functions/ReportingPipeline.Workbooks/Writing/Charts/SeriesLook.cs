using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>
/// How a series is told from the others: by colour, and, as not everybody sees or prints colours, by dashes and markers in
/// lines and by lightness in columns.
/// </summary>
/// <param name="Color">
/// Red, green and blue in hexadecimal digits; at least three times as far from white as WCAG 2.2 has it (1.4.11).
/// </param>
/// <param name="Dash">How a line is dashed.</param>
/// <param name="Marker">The marker at the points of a line.</param>
internal sealed record SeriesLook(string Color, PresetLineDashValues Dash, MarkerStyleValues Marker)
{
    // Colours that people with any kind of colour blindness tell apart (after Okabe and Ito, and Tol), by turns dark and light.
    private static readonly SeriesLook[] Reported =
    [
        new("1F3864", PresetLineDashValues.Solid, MarkerStyleValues.Circle),
        new("D95F02", PresetLineDashValues.SystemDash, MarkerStyleValues.Square),
        new("6A1B5A", PresetLineDashValues.LargeDash, MarkerStyleValues.Triangle),
        new("1B9E77", PresetLineDashValues.DashDot, MarkerStyleValues.Diamond),
        new("4D3B00", PresetLineDashValues.SystemDot, MarkerStyleValues.X),
        new("5B8DB8", PresetLineDashValues.LargeDashDot, MarkerStyleValues.Plus),
    ];

    private static readonly SeriesLook[] Earlier =
    [
        new("7F7F7F", PresetLineDashValues.Dash, MarkerStyleValues.Diamond),
        new("5F5F5F", PresetLineDashValues.SystemDot, MarkerStyleValues.Triangle),
    ];

    /// <summary>Every look, those of earlier times last.</summary>
    public static IReadOnlyList<SeriesLook> All => [.. Reported, .. Earlier];

    /// <summary>The look of a series by its place among those that are of an earlier time, or among those that are not.</summary>
    public static SeriesLook Of(int place, bool isEarlier) =>
        isEarlier ? Earlier[place % Earlier.Length] : Reported[place % Reported.Length];
}
