using System.Collections.Concurrent;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Lives the life of a report once for each failure that may befall it.</summary>
public static class FailurePoints
{
    /// <summary>Fails unless every life ends well, and returns what was tried, in a sentence.</summary>
    /// <param name="inEveryWay">Whether every call fails in every way that it can, or only those that change something, in one way each.</param>
    public static async Task<string> TryAsync(bool inEveryWay)
    {
        var mail = await SmtpServerProcess.StartAsync(new SmtpServerOptions { HasStartTls = false, Logins = [] });
        var calls = await ReportLife.LiveAsync(mail, failure: null);
        var points = (inEveryWay ? FailurePoint.Of(calls) : FailurePoint.OfChanges(calls)).ToList();
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(points, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount * 2 }, async (point, _) =>
        {
            try
            {
                await ReportLife.LiveAsync(mail, point);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                broken.Add($"{point.Failure} at call {point.Call}, a {calls[point.Call - 1]}: {wrong}");
            }
        });
        await mail.DisposeAsync();

        Assert.True(broken.IsEmpty, $"{broken.Count} of {points.Count} failure points:\n{string.Join('\n', broken.Take(10))}");
        var kinds = calls.CountBy(kind => kind).Select(kind => $"{kind.Value} {kind.Key}");
        return $"{points.Count} failure points tried, at {calls.Count} calls ({string.Join(", ", kinds)}); "
            + "each revision was delivered once, and the books were changed once for each";
    }
}
