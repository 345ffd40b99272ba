using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Counts cut into parts, put together again, and listed otherwise.</summary>
public sealed class SlicedCountsTests
{
    private static readonly Gen<(ReportingCalendar Calendar, PeriodKind Kind)> Reporting =
        from isJulyYear in Gen.Elements(true, false)
        from kind in Gen.Elements(PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Tertial)
        select (isJulyYear ? ReportingCalendar.JulyYear : ReportingCalendar.CalendarYear, kind);

    private static readonly ReportingPeriod Straddling = ReportingCalendar.JulyYear.Parse("2019/20-T2");

    [Fact]
    public void Join_PartsOfRandomVisits_IsTheWholeAgain() =>
        ForEvery.Value(RandomVisits.Visits.SelectMany(_ => Reporting, (visits, reporting) => (visits, reporting)), drawn =>
        {
            var counts = Counted.From(drawn.visits);
            var parts = Enumerable.Range(2017, 5).SelectMany(year => drawn.reporting.Calendar.Year(year).Parts(drawn.reporting.Kind));

            var joined = CollectedCounts.Join(counts.DataAsOf, parts.Reverse().Select(part => counts.Of(part.Months)));

            Assert.Equal(counts.ContentHash(), joined.ContentHash());
            Assert.All(RandomVisits.Spans, span => AssertCountsAlike(counts, joined, span));
        });

    [Fact]
    public void Of_RandomVisits_IsWhatTheVisitsOfTheSpanCount() => ForEvery.Value(RandomVisits.Visits, visits =>
        Assert.All(RandomVisits.Spans.Where(span => span.Length < 12), span => Assert.Equal(
            Counted.From(visits.Where(visit => span.Contains(new YearMonth(visit.Date)))).ContentHash(),
            Counted.From(visits).Of(span).ContentHash())));

    [Fact]
    public void Of_TertialOverTheYearEnd_HasTheMonthsOfBothCalendarYears()
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-10-31", "anna"),
            Counted.UserVisit("2019-12-31", "anna"),
            Counted.UserVisit("2020-02-29", "anna", "stange"),
            Counted.OtherVisit("2020-03-01"));

        var part = counts.Of(Straddling.Months);

        Assert.Equal([2019, 2020], part.Years.Select(year => year.Year));
        Assert.Equal(2, part.Visits(new MonthSpan(new(2019, 1), new(2020, 12))).Visits);
        Assert.Equal(
            ["hamar:1", "stange:1"],
            part.Years.SelectMany(year => year.Users).SelectMany(user => user.Months).OfType<UserMonth>().Select(month => month.Text));
    }

    [Fact]
    public void Of_CalendarYearWithoutAnythingInTheSpan_IsLeftOut()
    {
        var counts = Counted.From(Counted.UserVisit("2019-10-31", "anna"), Counted.UserVisit("2020-01-01", "anna"));

        Assert.Equal([2020], counts.Of(Straddling.Months).Years.Select(year => year.Year));
    }

    [Fact]
    public void Of_RejectedRows_AreThoseOfTheMonths()
    {
        var counts = Counted.Merge(new[] { "centre|2019-10", "centre|2019-11", "centre|?" }.Select(key =>
        {
            var counter = new PartitionCounter(SourcePartition.Parse(key));
            counter.Reject(RejectionReason.MalformedDate);
            return counter.ToCounts();
        }));

        var rejected = counts.Of(Straddling.Months).Years.SelectMany(year => year.Rejected);

        Assert.Equal(["centre|2019-11"], rejected.Select(row => row.Partition.Key));
    }

    [Fact]
    public void ListedAs_RandomVisits_IsWhatTheyCountIfAllOthersAreOther() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var others = visits.Select(visit => visit.MunicipalityId == "hamar" ? visit : visit with { MunicipalityId = Municipality.OtherId });

        var listed = Counted.From(visits).ListedAs(["hamar"]);

        Assert.Equal(Counted.From(others).ContentHash(), listed.ContentHash());
        Assert.Equal(listed.ContentHash(), listed.ListedAs(["hamar"]).ContentHash());
        Assert.Equal(
            listed.Of(Straddling.Months).ContentHash(),
            Counted.From(visits).Of(Straddling.Months).ListedAs(["hamar"]).ContentHash());
    });

    [Fact]
    public void ListedAs_SameMunicipalities_ChangesNothing() => ForEvery.Value(RandomVisits.Visits, visits =>
        Assert.Equal(Counted.From(visits).ContentHash(), Counted.From(visits).ListedAs(RandomVisits.Municipalities).ContentHash()));

    private static void AssertCountsAlike(CollectedCounts expected, CollectedCounts actual, MonthSpan span)
    {
        Assert.Equal(expected.VisitsByMunicipality(span), actual.VisitsByMunicipality(span));
        Assert.Equal(expected.DaysWithVisits(span), actual.DaysWithVisits(span));
        var (users, others) = (new UserTimelines(expected).Count(span), new UserTimelines(actual).Count(span));
        Assert.All(RandomVisits.Municipalities.Select(id => MunicipalityRow.Of(id)), row =>
        {
            Assert.Equal(users.CountedUnder(row), others.CountedUnder(row));
            Assert.Equal(users.VisitingFrom(row), others.VisitingFrom(row));
        });
    }
}
