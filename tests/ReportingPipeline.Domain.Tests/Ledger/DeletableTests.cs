using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class DeletableTests
{
    // 2018 expires on 2026-07-01 and 2019 on 2027-07-01.
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1") with
    {
        Id = "sagatun",
        Recipients = [new Recipient("hamar")],
        LastPeriod = ReportingCalendar.CalendarYear.Parse("2027-H2"),
    };

    private static readonly DateOnly Expired2019 = new(2027, 7, 1);

    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", 2018)]
    [InlineData("2027-07-01", 2019)]
    public void Through_EverythingReleased_IsTheLastYearThatHasExpired(string today, int? year) =>
        Assert.Equal(year, Through(Released(Centre), null, DateOnly.ParseExact(today, "yyyy-MM-dd")));

    [Theory]
    [InlineData("2018-H2", null)] // needs 2018 itself
    [InlineData("2023-H1", null)]
    [InlineData("2023-H2", 2018)]
    [InlineData("2024-H2", 2019)]
    public void Through_AReportOpen_KeepsTheYearsThatItNeeds(string period, int? year)
    {
        var others = Released(Centre).Where(entry => entry.Id.Report.PeriodKey != period).ToList();

        Assert.Equal(year, Through([.. others, Entry(period, Entered)], null, Expired2019));
        Assert.Equal(year, Through([.. others, Entry(period, Approved)], null, Expired2019)); // its files are not written yet
        Assert.Equal(year, Through(others, null, Expired2019)); // owed, and not in the ledger yet
        Assert.Equal(2019, Through([.. others, Entry(period, Delivered)], null, Expired2019));
    }

    [Fact]
    public void Through_RevisionOpen_KeepsTheYearsThatItNeeds()
    {
        var revision = Entered with { Id = new RevisionId(new ReportId("sagatun", "2023-H1", "hamar"), 2) };

        Assert.Null(Through([.. Released(Centre), revision], null, Expired2019));
    }

    [Fact]
    public void Through_PreviewNeverBuilt_KeepsNothing() => Assert.Equal(
        2019, Through([.. Released(Centre), Entered with { Id = new RevisionId(new ReportId("sagatun", "2023-H1", "hamar"), RevisionId.Preview) }], null, Expired2019));

    [Fact]
    public void Through_OpenReportThatNeedsWhatIsDeleted_KeepsNothing()
    {
        var recipients = Centre with { Recipients = [.. Centre.Recipients, new Recipient("stange")] };

        Assert.Null(Deletable.Through(recipients, Released(Centre), null, new KeepTime(12), Expired2019));
        Assert.Equal(2018, Deletable.Through(recipients, Released(Centre), new DeletedYears(2018, default), new KeepTime(12), Expired2019));
        Assert.Equal(2019, Deletable.Through(
            recipients with { Recipients = [.. Centre.Recipients, new Recipient("stange") { FirstPeriod = ReportingCalendar.CalendarYear.Parse("2024-H2") }] },
            [.. Released(Centre), .. Released(Centre).Select(entry => entry with { Id = entry.Id with { Report = entry.Id.Report with { MunicipalityId = "stange" } } })],
            new DeletedYears(2018, default), new KeepTime(12), Expired2019));
    }

    [Fact]
    public void Through_OpenReportThatNeedsWhatIsLeft_KeepsThatBesideWhatIsDeleted()
    {
        var others = Released(Centre).Where(entry => entry.Id.Report.PeriodKey != "2023-H2");

        Assert.Equal(2018, Through([.. others, Entry("2023-H2", Entered)], new DeletedYears(2018, default), Expired2019));
    }

    [Fact]
    public void Through_KeptLongerThanBefore_BringsNothingBack() =>
        Assert.Equal(2019, Through(Released(Centre), new DeletedYears(2019, default), new DateOnly(2026, 7, 1)));

    [Fact]
    public void Through_CentreClosedBeforeItsLastReleasedReport_KeepsWhatThatNeeds()
    {
        var closed = Centre with { LastPeriod = ReportingCalendar.CalendarYear.Parse("2020-H2") };
        var released = Released(Centre).Where(entry => string.CompareOrdinal(entry.Id.Report.PeriodKey, "2021-H2") < 0).ToList();

        Assert.Null(Deletable.Through(closed, released, null, new KeepTime(12), new DateOnly(2024, 1, 1)));
        Assert.Equal(2022, Deletable.Through(closed, released, null, new KeepTime(12), new DateOnly(2024, 7, 1)));
    }

    private static int? Through(IReadOnlyList<LedgerEntry> entries, DeletedYears? deleted, DateOnly today) =>
        Deletable.Through(Centre, entries, deleted, new KeepTime(12), today);

    private static List<LedgerEntry> Released(Centre centre) => [.. centre.EndedPeriods(new DateOnly(2040, 1, 1)).Select(period => Entry(period.Key, Delivered))];

    private static LedgerEntry Entry(string period, LedgerEntry like) => like with { Id = new RevisionId(new ReportId("sagatun", period, "hamar"), 1) };
}
