using System.Diagnostics;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Tests.Disclosure;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Benchmarks.Disclosure;

/// <summary>Deciding what a report tells, for centres of 16 municipalities and ten half-years released one after the other.</summary>
internal static class ReleasesBenchmark
{
    private const int Municipalities = 16;
    private const int HalfYears = 10;
    private const int Threshold = 5;
    private const int Seeds = 2;

    public static void Run()
    {
        // So that no run pays for what only the first does.
        Release(seed: 0, users: 8, halfYears: 2);

        var rows = new List<string[]> { new[] { "ms", "median", "min", "max", "to composing and writing", "hidden", "counts", "withheld" } };
        foreach (var users in new[] { 8, 40 })
        {
            var centres = Enumerable.Range(0, Seeds).Select(seed => Release(seed, users, HalfYears)).ToList();
            var timing = new Timing("", [.. centres.SelectMany(centre => centre.Deciding)]);
            var writing = new Timing("", [.. centres.SelectMany(centre => centre.Writing)]);
            rows.Add(
            [
                $"up to {users} users from each",
                .. Printed.Spread(timing, Printed.Milliseconds),
                Printed.Ratio(timing.Median, writing.Median),
                Printed.Whole(centres.Sum(centre => centre.Hidden)),
                Printed.Whole(centres.Sum(centre => centre.Cells)),
                Printed.Whole(centres.Sum(centre => centre.Withheld)),
            ]);
        }

        Printed.Table($"disclosure: deciding what each report tells after all those before it, {Seeds} centres of {Municipalities} municipalities and {HalfYears} half-years", rows);
    }

    private static (List<double> Deciding, List<double> Writing, int Hidden, int Cells, int Withheld) Release(int seed, int users, int halfYears)
    {
        var centre = new RandomCentre(seed, Municipalities, halfYears, users, hasGrantEveryYear: true);
        var (counts, history) = (centre.Counts(), new List<IReadOnlyList<ReleasedCell>>());
        var (deciding, writing, withheld) = (new List<double>(), new List<double>(), 0);
        foreach (var period in centre.Periods)
        {
            var started = Stopwatch.GetTimestamp();
            var model = centre.Compose(period, counts, revision: 1);
            var composed = Stopwatch.GetTimestamp();
            var released = ReportDisclosure.Release(model, ReportCounts.Of(centre.Centre, period, counts), history, Threshold);
            var decided = Stopwatch.GetTimestamp();
            ReportWorkbook.Write(released.Model, Language.Bokmal);

            writing.Add((Stopwatch.GetElapsedTime(started, composed) + Stopwatch.GetElapsedTime(decided)).TotalSeconds);
            deciding.Add(Stopwatch.GetElapsedTime(composed, decided).TotalSeconds);
            if (released.Model.Disclosure!.IsWithheld) withheld++;
            history.Add(released.Cells);
        }

        return (deciding, writing, history.Sum(cells => cells.Count(cell => cell.IsHidden)), history.Sum(cells => cells.Count), withheld);
    }
}
