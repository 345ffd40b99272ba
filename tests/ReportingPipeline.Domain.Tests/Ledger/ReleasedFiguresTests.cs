using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class ReleasedFiguresTests
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;
    private static readonly ReportingPeriod Period = Calendar.Parse("2019-H1");

    [Fact]
    public void Of_ReleasedReport_IsWhatItPrints() =>
        Assert.Equal(new ReleasedTotals(new(20), new(15), new(7), Entries.Time("2019-07-15T05:00Z")), Of(Entries.Released)[Period]);

    [Fact]
    public void Of_ReleasedReportThatHides_HidesIt()
    {
        var hidden = Entries.Released with { Totals = new PrintedTotals(new(20), Figure.Hidden, Figure.NotCollected) };

        Assert.Equal((new Figure(20), Figure.Hidden, Figure.NotCollected), (Of(hidden)[Period].Visits, Of(hidden)[Period].UserVisits, Of(hidden)[Period].UniqueUsers));
    }

    [Fact]
    public void Of_DeliveryHasFailed_IsToldAllTheSame() => Assert.Single(Of(Entries.Released with { State = ReportState.Failed }));

    [Fact]
    public void Of_NotReleased_TellsNothing() => Assert.Empty(Of(Entries.Entered, Entries.Checked(Entries.Fine), Entries.Failed));

    [Fact]
    public void Of_Preview_TellsNothing() =>
        Assert.Empty(Of(Entries.Released with { Id = Entries.Id with { Revision = RevisionId.Preview } }));

    [Fact]
    public void Of_RevisionThatIsNotReleasedYet_TellsWhatTheOneBeforeDid()
    {
        var next = Entries.Checked(Entries.Fine) with { Id = Entries.Id.Next(), Totals = new PrintedTotals(new(99), new(99), new(99)) };

        Assert.Equal(20, Of(Entries.Released with { IsSuperseded = true }, next)[Period].Visits.Number);
    }

    [Fact]
    public void Of_SeveralRecipientsAndRevisions_TakesTheLatestCounts()
    {
        LedgerEntry[] entries = [To("hamar", 1, 20, "2019-07-15T05:00Z"), To("hamar", 2, 23, "2019-09-01T05:00Z"), To("stange", 1, 21, "2019-08-01T05:00Z")];

        Assert.Equal(23, Of(entries)[Period].Visits.Number);
        Assert.Equal(23, Of([.. entries.Reverse()])[Period].Visits.Number);
    }

    [Fact]
    public void Of_ReportsOfTheSameCounts_TakesTheOneApprovedLastAndThenTheOneWithTheLastId()
    {
        var (first, second) = (To("hamar", 1, 20, "2019-07-15T05:00Z"), To("hamar", 2, 23, "2019-07-15T05:00Z"));
        var approvedLater = first with { Approval = Entries.By("Kari", "2019-08-01T08:00Z") };

        Assert.Equal(20, Of(approvedLater, second)[Period].Visits.Number);
        Assert.Equal(20, Of(second, approvedLater)[Period].Visits.Number);
        Assert.Equal(23, Of(first, second)[Period].Visits.Number);
        Assert.Equal(23, Of(second, first)[Period].Visits.Number);
    }

    [Fact]
    public void Of_LatestReportHidesWhatAnEarlierOneTold_HidesIt()
    {
        var earlier = To("hamar", 1, 20, "2019-07-15T05:00Z");
        var later = To("stange", 1, 0, "2019-08-01T05:00Z") with { Totals = new PrintedTotals(Figure.Hidden, new(15), new(7)) };

        Assert.Equal(Figure.Hidden, Of(earlier, later)[Period].Visits);
    }

    [Fact]
    public void Of_YearAndPeriodOfAnotherCalendar_KeepsTheYear()
    {
        var periods = Of(Under("2019"), Under("2019-20-H1"), Under("2019-H2")).Keys.Select(period => period.Id);

        Assert.Equal(["2019", "2019-H2"], periods.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyDictionary<ReportingPeriod, ReleasedTotals> Of(params IEnumerable<LedgerEntry> entries) => ReleasedFigures.Of(entries, Calendar);

    private static LedgerEntry Under(string periodKey) =>
        Entries.Released with { Id = Entries.Id with { Report = Entries.Id.Report with { PeriodKey = periodKey } } };

    private static LedgerEntry To(string municipality, int revision, int visits, string dataAsOf) => Entries.Released with
    {
        Id = new RevisionId(Entries.Id.Report with { MunicipalityId = municipality }, revision),
        Totals = new PrintedTotals(new(visits), new(15), new(7)),
        Release = Entries.Released.Release! with { DataAsOf = Entries.Time(dataAsOf) },
    };
}
