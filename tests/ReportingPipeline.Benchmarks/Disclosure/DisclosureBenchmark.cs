namespace ReportingPipeline.Benchmarks.Disclosure;

/// <summary>What protecting single persons costs: in counts that are hidden, and in time.</summary>
internal static class DisclosureBenchmark
{
    public static Task RunAsync()
    {
        HiddenCountsBenchmark.Run();
        ReleasesBenchmark.Run();
        return Task.CompletedTask;
    }
}
