using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.EndToEnd;

[Collection(SharedTwoRuns.Name)]
public class OnceTests(TwoRuns runs)
{
    private const string Draft = "_UTKAST-1";

    // Nothing that was found in 2018 wants an explanation; whatever follows waits for one.
    private static readonly string[] Released = ["2018-H1", "2018-H2"];
    private static readonly string[] Waiting = ["2019-H1", "2019-H2", "2020-H1", "2020-H2", "2021-H1"];

    private static readonly Dictionary<string, string> Names =
        new() { ["hamar"] = "Hamar", ["loten"] = "Løten", ["ringsaker"] = "Ringsaker", ["stange"] = "Stange" };

    [Fact]
    public void Once_EmptyStorage_BuildsEveryReportOfEveryPeriod()
    {
        Assert.True(runs.First.ExitCode == 0, runs.First.Output + runs.First.Error);
        Assert.Equal("", runs.First.Error);
        Assert.Equal(
            (from period in Released.Concat(Waiting)
             from municipality in Names.Keys
             let draft = Waiting.Contains(period) ? Draft : ""
             select FileOf(period, municipality, "1", draft)).Order(StringComparer.Ordinal),
            runs.FirstHashes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(28, runs.FirstHashes.Values.Distinct().Count());
    }

    [Fact]
    public void Once_EmptyStorage_WritesValidWorkbooksWithoutFaults() =>
        Assert.All(runs.FirstHashes.Keys.Where(file => file.Contains("/hamar/", StringComparison.Ordinal)), file => ValidWorkbook.AssertValid(File.ReadAllBytes(Path.Combine(runs.Out, file))));

    [Fact]
    public void Once_EmptyStorage_SaysWhatItDoesAndWhereTheWorkbooksAre()
    {
        Assert.StartsWith("ReportingPipeline on this machine, once.", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("Starting the storage emulator on ports ", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains("Loaded the example centre Sagatun", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains(
            "28 workbooks built; 20 drafts and 8 released ones are at http://127.0.0.1:", runs.First.Output, StringComparison.Ordinal);
        Assert.Contains($"28 workbooks copied to {runs.Out}", runs.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_EmptyStorage_ShowsTheLedger()
    {
        var ledger = LedgerIn(runs.First);

        Assert.Equal(
            runs.FirstHashes
                .Select(file => (File: file.Key.Replace(Draft, "", StringComparison.Ordinal), Sha256: file.Value[..8].ToLowerInvariant()))
                .Order(),
            ledger.Select(cells => (FileOf(cells[0], cells[1], cells[2]), cells[5])).Order());
        Assert.Equal(
            Released.Select(period => $"{period}: 4 of 4 waiting to be dispatched")
                .Concat(Waiting.Select(period => $"{period}: 4 of 4 waiting for an explanation")),
            runs.First.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(" of 4 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Once_Again_ShowsTheSameLedger() => Assert.Equal(LedgerIn(runs.First), LedgerIn(runs.Second));

    [Fact]
    public void Once_Again_BuildsNothingAndChangesNothing()
    {
        Assert.True(runs.Second.ExitCode == 0, runs.Second.Output + runs.Second.Error);
        Assert.Contains("0 workbooks built; 20 drafts and 8 released ones are at", runs.Second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Loaded", runs.Second.Output, StringComparison.Ordinal);
        Assert.Equal(runs.FirstHashes, runs.SecondHashes);
    }

    private static string FileOf(string period, string municipality, string version, string draft = "") =>
        $"sagatun/{period}/{municipality}/Sagatun_{period}_{Names[municipality]}_v{version}{draft}.xlsx";

    // The rows of the table, each as its cells.
    private static List<string[]> LedgerIn(LocalProgram run) =>
    [
        .. from line in run.Output.Split('\n')
           let cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           where cells is [_, "hamar" or "loten" or "ringsaker" or "stange", "1", ..]
           select cells,
    ];
}
