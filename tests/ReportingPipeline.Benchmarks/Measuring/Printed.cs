using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportingPipeline.Benchmarks.Measuring;

/// <summary>What the benchmarks print.</summary>
internal static class Printed
{
    public static string Machine => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.OSArchitecture}");

    public static string Whole(double number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Milliseconds(double seconds) => (seconds * 1000).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Ratio(double numerator, double denominator) =>
        (numerator / denominator).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The median, the fastest and the slowest run, each as <paramref name="format"/> has it.</summary>
    public static string[] Spread(Timing timing, Func<double, string> format) =>
        [format(timing.Median), format(timing.Min), format(timing.Max)];

    /// <summary>A table whose first row is the header; the first column is text, the others are numbers.</summary>
    public static void Table(string title, params IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            Console.WriteLine("  " + string.Join("  ", cells).TrimEnd());
        }
    }

    public static void Note(string text) => Console.WriteLine("  " + text);
}
