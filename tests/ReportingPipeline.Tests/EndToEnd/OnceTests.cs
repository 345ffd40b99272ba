using ReportingPipeline.Tests.Workbooks;

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
    public void Once_EmptyStorage_WritesValidWorkbooksWithoutFaults() =>
        Assert.All(runs.FirstHashes.Keys.Where(file => file.Contains("/hamar-", StringComparison.Ordinal)), file => ValidWorkbook.AssertValid(File.ReadAllBytes(Path.Combine(runs.Out, file))));

    [Fact]
    public void Once_EmptyStorage_SaysWhatItDoesAndWhereTheWorkbooksAre()
    {
        Assert.StartsWith("ReportingPipeline on this machine, once.", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("Starting the storage emulator on ports ", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("Loaded the example centre Sagatun", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("28 workbooks built; 28 are in http://127.0.0.1:", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains($"28 workbooks copied to {runs.Out}", runs.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_EmptyStorage_ShowsTheLedger()
    {
        var ledger = LedgerIn(runs.First);

        Assert.Equal(
            runs.FirstHashes.Select(file => (File: file.Key, Sha256: file.Value[..8].ToLowerInvariant())).Order(),
            ledger.Select(cells => ($"sagatun/{cells[0]}/{cells[1]}-r{cells[2]}.xlsx", cells[5])).Order());
        Assert.Contains("2018-H1: 4 of 4 waiting to be dispatched", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("2020-H1: 4 of 4 waiting for an explanation", runs.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_Again_ShowsTheSameLedger() => Assert.Equal(LedgerIn(runs.First), LedgerIn(runs.Second));

    [Fact]
    public void Once_Again_BuildsNothingAndChangesNothing()
    {
        Assert.True(runs.Second.ExitCode == 0, runs.Second.Output + runs.Second.Error);
        Assert.Contains("0 workbooks built; 28 are in", runs.Second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Loaded", runs.Second.Output, StringComparison.Ordinal);
        Assert.Equal(runs.FirstHashes, runs.SecondHashes);
    }

    // The rows of the table, each as its cells.
    private static List<string[]> LedgerIn(LocalProgram run) =>
    [
        .. from line in run.Output.Split('\n')
           let cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           where cells is [_, "hamar" or "loten" or "ringsaker" or "stange", "1", ..]
           select cells,
    ];
}
