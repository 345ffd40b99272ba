using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ComposedNotesTests
{
    [Theory]
    [InlineData("2010-H1", "2021-H1", "2016-01 2021-06")]
    [InlineData("2010-H1", "2020-H2", "2016-01 2020-12")]
    [InlineData("2010-H1", "2020", "2016-01 2020-12")]
    [InlineData("2019-H2", "2021-H1", "2019-07 2021-06")]
    [InlineData("2021-H1", "2021-H1", "2021-01 2021-06")]
    public void Needed_Period_ReachBackToTheEarliestFigure(string firstPeriod, string period, string expected)
    {
        var centre = TestCentre.HalfYears(firstPeriod) with { Grants = [TestCentre.Grant("2015")] };
        var span = ReportedMonths.Needed(centre, centre.Calendar.Parse(period));

        Assert.Equal(expected, $"{span.First} {span.Last}");
    }

    [Fact]
    public void Needed_PeriodBeforeRegistration_IsThePeriod()
    {
        var centre = TestCentre.HalfYears("2019-H1") with { RegisteredFrom = new(2020, 1) };
        var span = ReportedMonths.Needed(centre, centre.Calendar.Parse("2019-H1"));

        Assert.Equal("2019-01 2019-06", $"{span.First} {span.Last}");
    }

    [Fact]
    public void Rejected_RowsOfTheNeeded_AreCountedByReason()
    {
        var counts = Counted.Merge(
        [
            Rejecting("centre|2017-12", RejectionReason.MalformedDate),
            Rejecting("centre|2018-01", RejectionReason.UnknownKind, RejectionReason.MalformedDate),
            Rejecting("centre|2019-06", RejectionReason.UnknownKind),
            Rejecting("centre|2019-07", RejectionReason.MalformedUserId),
            Rejecting("centre|juni", RejectionReason.PartitionWithoutMonth),
        ]);
        var row = new RejectedRow("centre|2018-01", "a", RejectionReason.UnknownKind);

        var notes = TestCentre.Compose(TestCentre.HalfYears("2018-H1"), "2019-H1", counts, row).Notes;

        Assert.Equal(
            [(RejectionReason.PartitionWithoutMonth, 1), (RejectionReason.MalformedDate, 1), (RejectionReason.UnknownKind, 2)],
            notes.Rejected.Select(row => (row.Reason, row.Rows.Number)));
        Assert.Equal(row, Assert.Single(notes.RejectedRows));
        Assert.Equal(new(2018, 1), notes.RegisteredFrom);
        Assert.Empty(notes.RefusedCounts);
    }

    [Fact]
    public void RowsNotListed_OfTheCentreAndOfEverybody_AreThoseOfKnownNumber()
    {
        var (centre, counts) = (TestCentre.HalfYears("2018-H1"), Counted.Merge(
        [
            Rejecting("centre|2018-01", RejectionReason.UnknownKind, RejectionReason.MalformedDate), Rejecting("centre|2019-06", RejectionReason.UnknownKind),
        ]));
        var row = new RejectedRow("centre|2018-01", "a", RejectionReason.UnknownKind);

        Assert.Equal(2, TestCentre.Compose(centre, "2019-H1", counts, row).Notes.RowsNotListed);
        Assert.Equal(0, TestCentre.ComposeTold(centre, "2019-H1", counts).Notes.RowsNotListed);
    }

    [Fact]
    public void Covered_MonthsThatNoFigureIsFrom_AreLeftOut() => Assert.Equal(
        new MonthSpan(new(2016, 1), new(2021, 6)),
        TestCentre.Compose(TestCentre.HalfYears("2010-H1"), "2021-H1", Counted.From()).Notes.Covered);

    [Fact]
    public void Parts_ThatTheReportHasFiguresFrom_AreNamedEvenIfByTheirLastMonthAlone()
    {
        var centre = TestCentre.HalfYears("2017-H1");
        UsedPart[] parts = [.. new[] { "2017-H2", "2018-H1", "2018-H2", "2019-H1" }.Select(id => new UsedPart(centre.Calendar.Parse(id), 1, id, Counted.AsOf))];
        var source = TestCentre.Source(centre, "2019-H1", Counted.From(), first: new(2018, 6)) with { Parts = parts };

        Assert.Equal(parts[1..], ReportComposer.Compose(TestCentre.Heading(centre, "2019-H1", Counted.From()), source).Model.Notes.Parts);
    }

    [Fact]
    public void RefusedCounts_MonthWhoseVisitsAloneAreTold_IsNotAmongThem()
    {
        // Of a month of the year before only the visits are told.
        var notes = TestCentre.Compose(TestCentre.HalfYears("2018-H1"), "2019-H1", Counted.From(
            Counted.UserVisit("2018-03-01", "anna"), Counted.UserVisit("2018-03-31", "4nn4", keyVersion: 2))).Notes;

        Assert.Equal(["2018-01 2018-06", "2018-01 2018-12"], notes.RefusedCounts.Select(span => $"{span.First} {span.Last}"));
    }

    [Fact]
    public void Explanations_OfStaff_StandBesideTheirFindings()
    {
        var centre = TestCentre.HalfYears("2018-H1");
        var source = TestCentre.Source(centre, "2019-H1", Counted.From());
        foreach (var isInternal in new[] { false, true })
        {
            var heading = TestCentre.Heading(centre, "2019-H1", Counted.From()) with { IsInternal = isInternal };
            var checks = ReportComposer.Compose(heading, source, finding => $"{finding.Kind}, as it is").Model.Checks;

            Assert.NotEmpty(checks);
            Assert.All(checks, check => Assert.Equal($"{check.Kind}, as it is", check.Explanation));
        }
    }

    [Fact]
    public void Years_OfWhichOnlyTheLastMonthIsRegistered_AreTold()
    {
        var centre = TestCentre.HalfYears("2018-H2") with { RegisteredFrom = new(2018, 12) };

        Assert.Equal(["2018", "2019"], TestCentre.Compose(centre, "2019-H1", Counted.From()).Visits.Years.Select(year => year.Total.Period.Id));
    }

    [Fact]
    public void Events_OfTheMonthsThatAreCompared_AreToldInOrder()
    {
        var centre = TestCentre.HalfYears("2018-H1") with
        {
            Events = [On("Etter", new(2019, 7, 1)), On("Sist", new(2019, 6, 30)), On("Først", new(2018, 1, 1)), On("Før", new(2017, 12, 31))],
        };

        Assert.Equal(
            ["Først", "Sist"], TestCentre.Compose(centre, "2019-H1", Counted.From()).Events.Select(happened => happened.Text.Bokmal));

        static CentreEvent On(string text, DateOnly day) => new(day, day, new(text), IsClosed: false);
    }

    private static PartitionCounts Rejecting(string key, params RejectionReason[] reasons)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        foreach (var reason in reasons) counter.Reject(reason);
        return counter.ToCounts();
    }
}
