using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Tests.Workbooks;
using static ReportingPipeline.Tests.Disclosure.Reader;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Ways to work hidden counts out of a whole report: each works where only small counts are hidden, and none on what is released.</summary>
public sealed class LeaksInReportsTests
{
    private const int Threshold = 5;

    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;

    [Fact]
    public void RowLessWhatIsPrinted_IsOpenAgain()
    {
        var (naive, told) = BothOf("2018-H2", Years(2018));

        Assert.Null(naive.Count(Quantity.UniqueUsers, "2018", Ringsaker));
        Assert.Equal(new Interval(4, 4), naive.InItsRow(Quantity.UniqueUsers, "2018", Ringsaker));

        AssertOpen(told.InItsRow(Quantity.UniqueUsers, "2018", Ringsaker));
    }

    [Fact]
    public void SharesOfAnUnknownTotal_TellTotalAndCounts_AreHiddenWithThem()
    {
        var (naive, told) = BothOf("2018-H2", Years(2018));
        string[] municipalities = [Hamar, Stange, Ringsaker, Loten];
        long[] shares = [.. municipalities.Select(id => (long)new Share(Users(2018)[Array.IndexOf(municipalities, id)], 76).HundredthsOfPercent)];

        // 64.47, 22.37, 5.26 and 7.89 % are of 76 and of no smaller number, and 5.26 % of 76 are 4.
        Assert.Equal([6447, 2237, 526, 789], shares);
        Assert.Equal(76, Enumerable.Range(1, 200).First(whole => shares.All(share => Counts(share, whole).Any())));
        Assert.Equal([4L], Counts(526, 76));

        // A share is told only where both counts are that it is made of.
        Assert.Null(naive.Share(Quantity.UniqueUsers, "2018", Ringsaker));
        foreach (var id in municipalities.Where(id => told.Count(Quantity.UniqueUsers, "2018", id) is null)) Assert.Null(told.Share(Quantity.UniqueUsers, "2018", id));
        Assert.Equal(6447, told.Share(Quantity.UniqueUsers, "2018", Hamar));
        AssertOpen(told.InItsRow(Quantity.UniqueUsers, "2018", Ringsaker));
    }

    [Fact]
    public void HiddenTotal_HidesEveryShare()
    {
        var counts = new CountsBuilder().Visits(Calendar.Parse("2018-H1"), Hamar, 60, 0).User("a", Hamar, 1, new YearMonth(2018, 1)).User("b", Hamar, 1, new YearMonth(2018, 2));

        var (_, told) = BothOf("2018-H1", counts);

        Assert.Null(told.Count(Quantity.UniqueUsers, "2018-H1"));
        Assert.All(Everywhere, id => Assert.Null(told.Share(Quantity.UniqueUsers, "2018-H1", id)));
    }

    [Fact]
    public void KronerOfAGrant_TellTheVisits_ArePaidInEqualPartsInstead()
    {
        int[] visits = [4154, 826, 622, 285];
        var counts = Visits(Users(new CountsBuilder(), 2018, 2019), Calendar.Year(2018).Months, 3600);
        foreach (var (id, count) in new[] { Hamar, Stange, Ringsaker, Loten }.Zip(visits)) counts.Visits(Calendar.Year(2019), id, count, 0);
        var centre = Centre with { Grants = [TestCentre.Grant("2019")] };
        var releases = new Releases(centre, threshold: 13);
        var whole = releases.Whole("2019-H2", Releases.Counts(counts)).Grant!;

        Assert.Equal([1_764_057, 350_773, 264_141, 121_029], whole.Shares.Select(share => share.Kroner));
        Assert.Equal([visits], BasesThatPay([.. whole.Shares.Select(share => share.Kroner)]));

        // Ringsaker's visits are those of twelve persons and Løten's of nine, who are fewer than thirteen.
        var told = releases.Release("2019-H2", Releases.Counts(counts)).Model.Grant!;
        Assert.Equal([4154, 826, null, null], told.Shares.Select(share => share.Base.Number));
        Assert.All(told.Shares.Skip(2), share => Assert.True(share.ShareOfBase.IsHidden));
        Assert.InRange(told.Shares[2].Kroner - told.Shares[3].Kroner, -1, 1);
        // What both pay together tells what both count together, which is printed, and no more.
        Assert.Equal(622 + 285, told.Pool!.Base.Number);
        Assert.Equal([[4154, 826, 622 + 285]], BasesThatPay([told.Shares[0].Kroner, told.Shares[1].Kroner, told.Pool.Kroner]));
    }

    [Fact]
    public void ThreeYearsLessTheOtherTwo_IsOpenAgain()
    {
        var (naive, told) = BothOf("2020-H2", Years(2018, 2019, 2020));

        // Even with Løten hidden in 2018 as well, the user-years of the two give both away.
        Assert.Equal(4, naive.Count(Quantity.UserYears, "2018/2020", Ringsaker) - naive.Count(Quantity.UniqueUsers, "2019", Ringsaker) - naive.Count(Quantity.UniqueUsers, "2020", Ringsaker));
        Assert.Equal(6, naive.Count(Quantity.UserYears, "2018/2020", Loten) - naive.Count(Quantity.UniqueUsers, "2019", Loten) - naive.Count(Quantity.UniqueUsers, "2020", Loten));

        // Whoever knows two of the three years, or the sum, still lacks one; the row of 2018 is open.
        Assert.Contains(null, new[] { told.Count(Quantity.UserYears, "2018/2020", Ringsaker), told.Count(Quantity.UniqueUsers, "2019", Ringsaker), told.Count(Quantity.UniqueUsers, "2020", Ringsaker) });
        AssertOpen(told.InItsRow(Quantity.UniqueUsers, "2018", Ringsaker));
    }

    [Fact]
    public void HalvesAndYear_GiveWhoCameWhen_AreOpenAgain()
    {
        var counts = new CountsBuilder().Visits(Calendar.Year(2018), Hamar, 900, 0);
        foreach (var user in Enumerable.Range(0, 43))
        {
            // The first five only in the first half, the last three only in the second.
            if (user < 40) counts.User($"u{user}", Hamar, 1, new YearMonth(2018, 3));
            if (user >= 5) counts.User($"u{user}", Hamar, 1, new YearMonth(2018, 9));
        }

        var (naive, told) = BothOf("2018-H2", counts);

        Assert.Equal([(5, 35, 3)], WhoCameWhen(naive));
        var possible = WhoCameWhen(told);
        Assert.Contains((5, 35, 3), possible);
        AssertOpen(new Interval(possible.Min(when => when.OnlySecond), possible.Max(when => when.OnlySecond)));
    }

    [Fact]
    public void RevisionLessTheOneBefore_IsOpenAgain()
    {
        var releases = new Releases(Centre);
        var before = Years(2018).Visits(Calendar.Parse("2018-H1"), Loten, 30, 0);
        var now = Years(2018).Visits(Calendar.Parse("2018-H1"), Loten, 30, 0).User("late", Hamar, 1, new YearMonth(2018, 5));
        var (first, naive) = (new Reader(releases.Whole("2018-H1", Releases.Counts(before))), new Reader(releases.Whole("2018-H1", Releases.Counts(now))));
        Assert.Equal(1, naive.Count(Quantity.UniqueUsers, "2018-H1") - first.Count(Quantity.UniqueUsers, "2018-H1"));

        var told = new Reader(releases.Release("2018-H1", Releases.Counts(before)).Model);
        var revised = releases.Release("2018-H1", Releases.Counts(now));
        var again = new Reader(revised.Model);

        Assert.Equal(first.Count(Quantity.UniqueUsers, "2018-H1"), told.Count(Quantity.UniqueUsers, "2018-H1"));
        // Neither the whole nor the municipality may tell of the one who was registered late.
        Assert.Null(again.Count(Quantity.UniqueUsers, "2018-H1"));
        Assert.Null(again.Count(Quantity.UniqueUsers, "2018-H1", Hamar));
        Assert.All(revised.Audit, audited => AssertOpen(audited.Interval));
    }

    [Fact]
    public void ManyVisitsOfOnePerson_AreOpenAgain()
    {
        // 96 visits in March, all of one person; in each other month there are ten persons.
        var counts = new CountsBuilder().Visits(MonthSpan.Of(new YearMonth(2018, 3)), Hamar, 96, 0).User("one", Hamar, 1, new YearMonth(2018, 3));
        foreach (var month in new[] { 1, 2, 4, 5, 6 })
        {
            counts.Visits(MonthSpan.Of(new YearMonth(2018, month)), Hamar, 80, 0);
            foreach (var user in Enumerable.Range(0, 10)) counts.User($"u{user}", Hamar, 1, new YearMonth(2018, month));
        }

        var whole = new Reader(new Releases(Centre).Whole("2018-H1", Releases.Counts(counts)));
        Assert.Equal((96L, 1L), (whole.Count(Quantity.Visits, "2018-03"), whole.Count(Quantity.UniqueUsers, "2018-03")));

        var (naive, told) = BothOf("2018-H1", counts);
        Assert.Equal(96, InItsHalf(naive).Most);
        AssertOpen(InItsHalf(told));
    }

    private static void AssertOpen(Interval interval)
    {
        Assert.True(interval.Width is null or >= Threshold - 1, $"{interval} is too narrow.");
        Assert.True(interval.Reach is null or >= Threshold, $"{interval} does not reach the threshold.");
    }

    private static (Reader Naive, Reader Told) BothOf(string period, CountsBuilder counts)
    {
        var (releases, built) = (new Releases(Centre), Releases.Counts(counts));
        var released = releases.Release(period, built);
        Assert.All(released.Audit, audited => AssertOpen(audited.Interval));
        return (new Reader(releases.Naive(period, built)), new Reader(released.Model));
    }

    private static int[] Users(int year) => year switch { 2018 => [49, 17, 4, 6], 2019 => [68, 15, 12, 9], _ => [64, 15, 12, 13] };

    private static CountsBuilder Years(params int[] years) =>
        Visits(Users(new CountsBuilder(), years), new MonthSpan(new YearMonth(2018, 1), new YearMonth(years[^1], 12)), 3600 * years.Length);

    // Most come from Hamar, and some from everywhere.
    private static CountsBuilder Visits(CountsBuilder counts, MonthSpan span, int visits)
    {
        foreach (var id in new[] { Stange, Ringsaker, Loten }) counts.Visits(span, id, visits / 10, 0);
        return counts.Visits(span, Hamar, visits - (3 * (visits / 10)), 0);
    }

    private static CountsBuilder Users(CountsBuilder counts, params int[] years)
    {
        foreach (var year in years)
        {
            foreach (var (id, users) in new[] { Hamar, Stange, Ringsaker, Loten }.Zip(Users(year))) counts.Users(Calendar.Year(year), id, 0, users);
        }

        return counts;
    }

    // The counts that a share of a whole can stand for.
    private static IEnumerable<long> Counts(long hundredthsOfPercent, int whole) =>
        Enumerable.Range(0, whole + 1).Select(part => (long)part).Where(part => new Share(part, whole).HundredthsOfPercent == hundredthsOfPercent);

    // Every counts of up to 11 773 visits that share the grant out into these amounts.
    private static IEnumerable<int[]> BasesThatPay(long[] kroner)
    {
        for (var total = 1; total <= 11_773; total++)
        {
            int[] bases = [.. kroner.Select(amount => (int)(((2 * amount * total) + 2_500_000) / 5_000_000))];
            if (bases.Sum() == total && GrantAllocation.Allocate(2_500_000, bases, [.. new[] { "1", "4", "2", "3" }.Take(bases.Length)]).SequenceEqual(kroner)) yield return bases;
        }
    }

    // Everything that the printed ones of H1, H2 and the year leave possible.
    private static List<(int OnlyFirst, int Both, int OnlySecond)> WhoCameWhen(Reader reader)
    {
        var (first, second, year) = (reader.Count(Quantity.UniqueUsers, "2018-H1"), reader.Count(Quantity.UniqueUsers, "2018-H2"), reader.Count(Quantity.UniqueUsers, "2018"));
        return
        [
            .. from onlyFirst in Enumerable.Range(0, 100)
               from both in Enumerable.Range(0, 100)
               from onlySecond in Enumerable.Range(0, 100)
               where onlyFirst + both == (first ?? onlyFirst + both) && both + onlySecond == (second ?? both + onlySecond) && onlyFirst + both + onlySecond == (year ?? onlyFirst + both + onlySecond)
               select (onlyFirst, both, onlySecond),
        ];
    }

    // March as what is left of the half-year's visits.
    private static Interval InItsHalf(Reader reader)
    {
        var months = Enumerable.Range(1, 6).Select(month => reader.Count(Quantity.Visits, $"2018-{month:00}")).ToList();
        if (months[2] is { } printed) return new Interval(printed, printed);
        if (reader.Count(Quantity.Visits, "2018-H1") is not { } all) return new Interval(1, null);
        var (rest, hidden) = (all - months.Sum(), months.Count(month => month is null));
        return hidden == 1 ? new Interval(rest, rest) : new Interval(1, rest - hidden + 1);
    }
}
