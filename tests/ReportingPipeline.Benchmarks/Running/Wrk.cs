using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>Debian's program wrk, which asks a server for one address over and over.</summary>
internal static partial class Wrk
{
    /// <summary>Asks with many clients at once.</summary>
    /// <returns>What came of it; null where wrk is not installed.</returns>
    public static async Task<Load?> RunAsync(Uri address, int clients, int seconds, string? header = null)
    {
        string[] arguments =
            ["--threads", "1", "--connections", $"{clients}", "--duration", $"{seconds}s", "--timeout", "30s", "--latency"];
        string[] headers = header is null ? [] : ["--header", header];
        var start = new ProcessStartInfo("wrk", [.. arguments, .. headers, address.ToString()]) { RedirectStandardOutput = true };
        try
        {
            using var wrk = Process.Start(start)!;
            var said = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return Load.Read(said);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>What came of asking.</summary>
    /// <param name="ASecond">Answers a second.</param>
    /// <param name="Median">Seconds that half of the answers took at the most.</param>
    /// <param name="Slowest">Seconds that 99 of 100 answers took at the most.</param>
    /// <param name="Failed">Answers that were errors, and requests without an answer.</param>
    public sealed record Load(double ASecond, double Median, double Slowest, int Failed)
    {
        /// <summary>Reads what wrk says.</summary>
        public static Load Read(string said) => new(
            Number(RateLine().Match(said).Groups[1].Value),
            Seconds(MedianLine().Match(said)),
            Seconds(SlowestLine().Match(said)),
            ErrorLines().Matches(said).Sum(match => match.Groups[1].Captures.Sum(capture => (int)Number(capture.Value))));

        private static double Seconds(Match latency) => Number(latency.Groups[1].Value) * latency.Groups[2].Value switch
        {
            "us" => 1e-6,
            "ms" => 1e-3,
            _ => 1,
        };

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RateLine();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex MedianLine();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex SlowestLine();

    [GeneratedRegex(
        @"Non-2xx or 3xx responses: (\d+)|Socket errors: connect (?<1>\d+), read (?<1>\d+), write (?<1>\d+), timeout (?<1>\d+)")]
    private static partial Regex ErrorLines();
}
