using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Portal;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests.Local;

namespace ReportingPipeline.Tests.Portal;

public class WaitingContentsTests
{
    // Reports of a period that were built from other counts.
    [Fact]
    public void ChecksOf_OneCheckThatFoundDifferentThingsInTwoReports_IsExplainedInOneField()
    {
        var centre = CentresFile.Parse(ExampleLoader.Centres())[0];
        var waiting = WaitingPeriod.Of(centre, [Report("hamar", "3"), Report("stange", "4")]);

        var check = Assert.Single(WaitingContents.ChecksOf(centre, Assert.Single(waiting)));

        Assert.Equal((CheckKind.RejectedRows, "Avvist: 3. Avvist: 4."), (check.Kind, check.Sentence));
    }

    private static LedgerEntry Report(string municipality, string figures) =>
        LedgerEntries.New(ReportState.Checking, municipality: municipality) with
        {
            Checks = [new(CheckKind.RejectedRows, Verdict.Explain, figures, $"Avvist: {figures}.", "Avvist.", null)],
        };
}
