namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>The scale of an axis of numbers: from a round number, zero if none is below it, to a round number, in round steps.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Step">From mark to mark.</param>
internal sealed record ValueScale(double Low, double High, double Step)
{
    private const int Steps = 5;

    private static readonly double[] Round = [1, 2, 2.5, 5, 10];

    /// <summary>The numbers along the axis.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(mark => Low + (mark * Step));

    /// <summary>The scale for numbers.</summary>
    /// <param name="numbers">The numbers, at least one.</param>
    /// <param name="leastStep">The least that two of them can differ by.</param>
    public static ValueScale Of(IReadOnlyList<double> numbers, double leastStep)
    {
        var (low, high) = (Math.Min(0, numbers.Min()), Math.Max(0, numbers.Max()));
        var wanted = Math.Max((high - low) / Steps, leastStep);
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var step = Round.Select(factor => factor * magnitude).First(round => round >= wanted * 0.999 && IsMultiple(round, leastStep));
        return new ValueScale(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step), low < 0 ? 0 : 1) * step, step);
    }

    private static bool IsMultiple(double step, double least) => Math.Abs((step / least) - Math.Round(step / least)) < 1e-6;
}
