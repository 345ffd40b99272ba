namespace ReportingPipeline.Benchmarks.Measuring;

/// <summary>How long each run of something took.</summary>
internal sealed record Timing(string Name, IReadOnlyList<double> Seconds)
{
    public double Min => Seconds.Min();

    public double Max => Seconds.Max();

    /// <summary>The middle run; the mean of the two in the middle if their number is even.</summary>
    public double Median
    {
        get
        {
            var sorted = Seconds.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }
}
