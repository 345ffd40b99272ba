using System.Diagnostics;

namespace ReportingPipeline.Benchmarks.Measuring;

/// <summary>Measures things that are to be compared in turns, A B A B, so that a busy moment of the machine meets them all.</summary>
internal static class Measure
{
    /// <summary>Runs every subject <paramref name="warmUps"/> times unmeasured and then <paramref name="runs"/> times.</summary>
    public static async Task<IReadOnlyList<Timing>> InTurnsAsync(
        int warmUps, int runs, params IReadOnlyList<(string Name, Func<Task> Run)> subjects)
    {
        var seconds = subjects.Select(_ => new List<double>()).ToList();
        for (var run = -warmUps; run < runs; run++)
        {
            foreach (var (index, subject) in subjects.Index())
            {
                var elapsed = await SecondsAsync(subject.Run);
                if (run >= 0) seconds[index].Add(elapsed);
            }
        }

        return [.. subjects.Zip(seconds, (subject, measured) => new Timing(subject.Name, measured))];
    }

    /// <summary>One run, without the garbage of the one before.</summary>
    public static async Task<double> SecondsAsync(Func<Task> run)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
