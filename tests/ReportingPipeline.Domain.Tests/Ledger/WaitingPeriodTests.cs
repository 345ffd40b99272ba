using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public sealed class WaitingPeriodTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1") with { Id = "sagatun", ApprovalDays = 7 };

    [Fact]
    public void Of_Entries_AreThePeriodsOfThoseThatWaitInOrderOfTime()
    {
        var waiting = WaitingPeriod.Of(
            Centre,
            [
                In("2019-H1", Checked(Fine)), In("2018-H2", Checked(Odd)), In("2019-H1", Checked(Wrong), "stange"),
                In("2018-H1", Released), In("2018-H1", Building, "stange"), In("2018-H1", Approved with { State = ReportState.Checking }, "loten"),
                In("2019-H2", Checked(Fine)) with { Id = new(new("sagatun", "2019-H2", "hamar"), RevisionId.Preview) },
                In("2018-19-H1", Checked(Fine)),
            ]);

        Assert.Equal(
            ["2018-H2: hamar", "2019-H1: hamar stange"],
            waiting.Select(period => $"{period.Period}: {string.Join(' ', period.Reports.Select(report => report.Id.Report.MunicipalityId))}"));
    }

    [Fact]
    public void Unexplained_FoundInSeveralReports_IsThereOnce()
    {
        var explained = Odd with { Explanation = By("Kari", "2019-07-16") };

        Assert.Equal([Odd, Wrong], Of(Checked(Fine, Odd), Checked(Odd, Wrong)).Unexplained);
        Assert.Empty(Of(Checked(Fine), Checked(explained)).Unexplained);
    }

    [Fact]
    public void IsHeld_OneOfSeveral_IsAll()
    {
        Assert.True(Of(Checked(Fine), Checked(Fine).HoldBack(By("Kari", "2019-07-16")).Entry).IsHeld);
        Assert.False(Of(Checked(Fine), Checked(Odd)).IsHeld);
    }

    [Fact]
    public void ApprovesItselfAt_ReportsThatAreInOrder_IsDaysAfterTheLastWasBuilt()
    {
        var later = Checked(Fine) with { Workbook = Checked(Fine).Workbook! with { BuiltAt = Time("2019-07-20T06:00Z") } };

        Assert.Equal(Time("2019-07-27T06:00Z"), Of(Checked(Fine), later).ApprovesItselfAt(Centre));
        Assert.Equal(Time("2019-07-27T06:00Z"), Of(later, Checked(Fine)).ApprovesItselfAt(Centre));
        Assert.Null(Of(Checked(Fine), Checked(Odd)).ApprovesItselfAt(Centre));
        Assert.Null(Of(Checked(Fine), Checked(Fine).HoldBack(By("Kari", "2019-07-16")).Entry).ApprovesItselfAt(Centre));
    }

    [Fact]
    public void Fingerprint_Period_IsOfItAndOfWhatWasFoundInAnyOrder()
    {
        var fingerprint = Of(Checked(Odd, Wrong)).Fingerprint;

        Assert.Matches("^2019-H1:[0-9a-f]{16}$", fingerprint);
        Assert.Equal(fingerprint, Of(Checked(Wrong, Odd), Checked(Fine)).Fingerprint);
        Assert.NotEqual(fingerprint, Of(Checked(Odd)).Fingerprint);
    }

    private static WaitingPeriod Of(params LedgerEntry[] reports) => new(Centre.Calendar.Parse("2019-H1"), reports);

    private static LedgerEntry In(string period, LedgerEntry entry, string municipality = "hamar") =>
        entry with { Id = new(new("sagatun", period, municipality), entry.Id.Revision) };
}
