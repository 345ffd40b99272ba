using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Tests.Workbooks;
using static ReportingPipeline.Tests.Disclosure.Reader;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>What earlier releases of a centre mean for the next.</summary>
public sealed class ReportDisclosureTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");

    [Fact]
    public void Release_SameFiguresAgain_TellsAndHidesTheSame()
    {
        var releases = new Releases(Centre);
        var (first, again) = (releases.Release("2018-H1", Counts(4, 6)), releases.Release("2018-H1", Counts(4, 6)));

        Assert.Equal(first.Cells, again.Cells);
        Assert.Contains(first.Cells, cell => cell.IsHidden);
        Assert.DoesNotContain(again.Audit, audited => audited.WasExposed);
    }

    [Fact]
    public void Release_HiddenOnceForTheSakeOfAnother_StaysHidden()
    {
        var releases = new Releases(Centre);
        Assert.Equal([Ringsaker, Loten], HiddenUsers(releases.Release("2018-H1", Counts(4, 6)), "2018-H1"));

        // By now Ringsaker has so many that it could be told, and so could Løten; but the first report kept them back.
        Assert.Equal([Ringsaker, Loten], HiddenUsers(releases.Release("2018-H1", Counts(14, 6)), "2018-H1").Intersect([Ringsaker, Loten]));
        Assert.Empty(HiddenUsers(new Releases(Centre).Release("2018-H1", Counts(14, 6)), "2018-H1"));
    }

    [Fact]
    public void Release_ChangedByMoreThanTheThreshold_IsTold()
    {
        var releases = new Releases(Centre);
        Assert.Empty(HiddenUsers(releases.Release("2018-H1", Counts(12, 9)), "2018-H1"));

        var later = releases.Release("2018-H1", Counts(18, 9));

        Assert.DoesNotContain(Ringsaker, HiddenUsers(later, "2018-H1"));
        Assert.Contains(Name(Quantity.UniqueUsers, "2018-H1", Ringsaker), later.Cells.Where(cell => cell is { IsHidden: false, Value: 18 }).Select(cell => cell.Name));
    }

    [Fact]
    public void Release_ChangedByFewerPersons_HidesTheNewFigureAndKeepsTheOld()
    {
        var releases = new Releases(Centre);
        releases.Release("2018-H1", Counts(12, 9));

        var later = releases.Release("2018-H1", Counts(13, 9));

        Assert.Contains(Ringsaker, HiddenUsers(later, "2018-H1"));
        Assert.True(later.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018-H1")).IsHidden);
        Assert.All(later.Audit, audited => Assert.True(audited.Interval.Width is null or >= 4));
    }

    [Fact]
    public void Release_ErasedHistory_HidesWhatWasHiddenAndStillDecides()
    {
        var releases = new Releases(Centre);
        var first = releases.Release("2018-H1", Counts(4, 6));
        releases.Erase();

        var again = releases.Release("2018-H1", Counts(4, 6));

        Assert.False(again.Model.Disclosure!.IsWithheld);
        Assert.Contains(releases.History[0], cell => cell is { IsHidden: true, Value: null });
        Assert.Superset(Hidden(first), Hidden(again));
        Assert.All(again.Audit, audited => Assert.True(audited.Interval.Width is null or >= 4));
    }

    [Fact]
    public void Release_ThresholdRaisedSince_ReportsWhatIsLostAndTellsTheRest()
    {
        var releases = new Releases(Centre, threshold: 3);
        Assert.Empty(HiddenUsers(releases.Release("2018-H1", Counts(4, 6)), "2018-H1"));

        releases.Threshold = 5;
        var raised = releases.Release("2018-H1", Counts(4, 6));

        Assert.False(raised.Model.Disclosure!.IsWithheld);
        var lost = Assert.Single(raised.Audit, audited => audited.WasExposed && audited.Target.Terms.Count() == 1 && audited.Interval == new Interval(4, 4));
        Assert.Equal(0, lost.Interval.Width);
        // What a reader knows anyhow is no reason to hide anything else.
        Assert.False(raised.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018-H1", Hamar)).IsHidden);
    }

    [Fact]
    public void Release_HistoryThatContradictsItself_HidesEverythingThatWasNotToldBefore()
    {
        var releases = new Releases(Centre);
        var counts = Counts(4, 6);
        var cells = releases.Release("2018-H1", counts).Cells;
        // A total that no municipalities can add up to, told with all of them.
        ReleasedCell[] impossible = [.. cells.Select(cell => cell with { IsHidden = false, Value = cell.Name == Name(Quantity.UniqueUsers, "2018-H1") ? 1_000 : cell.Value })];

        var period = Centre.Calendar.Parse("2018-H1");
        var withheld = ReportDisclosure.Release(releases.Whole("2018-H1", counts), ReportCounts.Of(Centre, period, counts), [impossible], 5);

        Assert.True(withheld.Model.Disclosure!.IsWithheld);
        Assert.Empty(withheld.Audit);
        var told = withheld.Cells.Where(cell => !cell.IsHidden).ToList();
        Assert.All(told, cell => Assert.Contains(impossible, known => known.Name == cell.Name && known.Value == cell.Value));
        Assert.True(withheld.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018-H1")).IsHidden);
    }

    [Fact]
    public void Release_ReportOfALaterPeriod_KnowsWhatTheEarlierOneTold()
    {
        // Nobody is new in the second half but one; whoever has the first report can subtract.
        var releases = new Releases(Centre);
        var first = releases.Release("2018-H1", Counts(12, 9));
        var second = releases.Release("2018-H2", Releases.Counts(Builder(12, 9).Visits(Calendar.Parse("2018-H2"), Hamar, 300, 0).User("new", Hamar, 1, new YearMonth(2018, 8))));

        Assert.False(first.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018-H1")).IsHidden);
        Assert.True(second.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018")).IsHidden);
        Assert.True(second.Cells.Single(cell => cell.Name == Name(Quantity.UniqueUsers, "2018-H2")).IsHidden);
    }

    private static ReportingCalendar Calendar => ReportingCalendar.CalendarYear;

    private static Domain.Counting.CollectedCounts Counts(int ringsaker, int loten) => Releases.Counts(Builder(ringsaker, loten));

    private static CountsBuilder Builder(int ringsaker, int loten)
    {
        var counts = new CountsBuilder().Visits(Calendar.Parse("2018-H1"), Hamar, 1200, 0);
        foreach (var (id, users) in new[] { (Hamar, 49), (Stange, 17), (Ringsaker, ringsaker), (Loten, loten) })
        {
            foreach (var user in Enumerable.Range(0, users)) counts.User($"{id}-{user}", id, 1, new YearMonth(2018, 1 + (user % 2)));
        }

        return counts;
    }

    private static string[] HiddenUsers(ReleasedReport released, string span) =>
        [.. Everywhere.Where(id => released.Cells.Any(cell => cell.IsHidden && cell.Name == Name(Quantity.UniqueUsers, span, id)))];

    private static HashSet<FigureName> Hidden(ReleasedReport released) => [.. released.Cells.Where(cell => cell.IsHidden).Select(cell => cell.Name)];
}
