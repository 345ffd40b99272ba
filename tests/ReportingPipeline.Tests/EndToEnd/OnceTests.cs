namespace ReportingPipeline.Tests.EndToEnd;

[Collection(SharedTwoRuns.Name)]
public class OnceTests(TwoRuns runs)
{
    [Fact]
    public void Once_EmptyStorage_BuildsEveryReportOfEveryPeriod()
    {
        Assert.True(runs.First.ExitCode == 0, runs.First.Output + runs.First.Error);
        Assert.Equal("", runs.First.Error);
        Assert.Equal(
            (from year in new[] { "2018-H1", "2018-H2", "2019-H1", "2019-H2", "2020-H1", "2020-H2", "2021-H1" }
             from municipality in new[] { "hamar", "loten", "ringsaker", "stange" }
             select $"sagatun/{year}/{municipality}-r1.xlsx").Order(StringComparer.Ordinal),
            runs.FirstHashes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(28, runs.FirstHashes.Values.Distinct().Count());
    }

    [Fact]
    public void Once_EmptyStorage_SaysWhatItDoesAndWhereTheWorkbooksAre()
    {
        Assert.Contains("Loaded the example centre Sagatun", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("28 workbooks built; 28 are in http://127.0.0.1:", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains($"28 workbooks copied to {runs.Out}", runs.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_Again_BuildsNothingAndChangesNothing()
    {
        Assert.True(runs.Second.ExitCode == 0, runs.Second.Output + runs.Second.Error);
        Assert.Contains("0 workbooks built; 28 are in", runs.Second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Loaded", runs.Second.Output, StringComparison.Ordinal);
        Assert.Equal(runs.FirstHashes, runs.SecondHashes);
    }

    [Fact]
    public void Once_Again_IsQuick() => Assert.InRange(runs.Second.Duration, TimeSpan.Zero, TimeSpan.FromSeconds(20));
}
