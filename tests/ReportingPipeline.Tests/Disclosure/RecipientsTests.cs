using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Every recipient gets another report, and all of them are one audience.</summary>
public sealed class RecipientsTests
{
    [Theory]
    [InlineData(1, 3, 0)]
    [InlineData(2, 4, 0.2)]
    [InlineData(3, 2, 0)]
    public void Release_ToAllRecipientsInAnyOrder_TellsAndHidesTheSame(int seed, int municipalities, double movers)
    {
        var centre = new RandomCentre(seed, municipalities, halfYears: 4, users: 15, movers: movers, hasGrantEveryYear: true);
        var history = new List<IReadOnlyList<ReleasedCell>>();
        foreach (var period in centre.Periods)
        {
            var first = Release(centre, period, centre.Centre.Recipients[0], history);
            foreach (var recipient in centre.Centre.Recipients.Reverse())
            {
                // Whether it is built before another is published, or after it.
                Assert.Equal(Text(first), Text(Release(centre, period, recipient, history)));
                Assert.Equal(Text(first), Text(Release(centre, period, recipient, [.. history, first.Cells])));
            }

            history.Add(first.Cells);
        }

        Assert.Contains(history[^1], cell => cell is { IsHidden: true, Name.Quantity: Quantity.Visits, Name.MunicipalityId: not null });
    }

    [Fact]
    public void Release_ARecipientThatGetsNoReportOfThePeriod_IsToldNothing()
    {
        var centre = new RandomCentre(seed: 1, municipalities: 3, halfYears: 2, users: 40);
        var later = centre.Periods[^1].Next();
        var until = centre.Centre with { Recipients = [centre.Centre.Recipients[0], centre.Centre.Recipients[1] with { FirstPeriod = later }] };

        var told = ReportCounts.Of(until, centre.Periods[^1], centre.Counts()).ToldToRecipients;

        Assert.Equal([centre.Centre.Recipients[0].MunicipalityId], told.Select(name => name.MunicipalityId).Distinct());
    }

    [Fact]
    public void ToldToRecipients_OfEveryRecipient_IsWhatItsReportPrints()
    {
        var centre = new RandomCentre(seed: 4, municipalities: 3, halfYears: 5, users: 15);
        var (period, counts) = (centre.Periods[^1], centre.Counts());
        var told = ReportCounts.Of(centre.Centre, period, counts).ToldToRecipients.ToHashSet();

        Assert.All(centre.Centre.Recipients, recipient =>
        {
            var section = centre.Compose(period, counts, revision: 1, recipient).Municipality!;
            Assert.Equal(
                section.Years.SelectMany(year => new[] { Quantity.UniqueUsers, Quantity.Visits }.Select(quantity =>
                    new FigureName(quantity, FigureForm.Count, year.Year.Months) { MunicipalityId = recipient.MunicipalityId })),
                told.Where(name => name.MunicipalityId == recipient.MunicipalityId));
        });
    }

    [Fact]
    public void Release_YearOfWhichOnlyRecipientsAreTold_HidesWhatWouldLeaveAFewFromElsewhere()
    {
        // The two from elsewhere are what is left of 77 users; the report has no row for them, as the year lies too far back.
        var year = ReportingCalendar.CalendarYear.Year(2015);
        var counts = new CountsBuilder();
        foreach (var (id, users) in Reader.Everywhere.Zip([30, 20, 15, 10, 2])) counts.Users(year, id, 0, users).Visits(year, id, 50 * users, 0);
        var centre = TestCentre.HalfYears("2015-H1") with { Recipients = [.. Reader.Everywhere[..4].Select(id => new Recipient(id))] };

        var released = new Releases(centre).Release("2019-H2", Releases.Counts(counts));

        Assert.False(released.Model.Disclosure!.IsWithheld);
        Assert.Contains(released.Cells, cell => cell.IsHidden && cell.Name is { Quantity: Quantity.UniqueUsers } && cell.Name.Span == year.Months);
        Assert.All(released.Audit, audited => Assert.True(audited.Interval.Width is null or >= 4, $"{audited}"));
    }

    [Fact]
    public void ApplyAs_ReleasedBeforeThereWasSuchASection_LeavesItOut()
    {
        var centre = new RandomCentre(seed: 1, municipalities: 3, halfYears: 2, users: 15);
        var (period, counts) = (centre.Periods[^1], centre.Counts());
        var whole = centre.Compose(period, counts, revision: 1);
        var released = Release(centre, period, centre.Centre.Recipients[0], []);
        var former = released.Cells.Where(cell => cell.Name is not { Quantity: Quantity.Visits, Form: FigureForm.Count, MunicipalityId: not null }).ToList();

        Assert.NotNull(HiddenFigures.ApplyAs(released.Cells, whole, released.Model.Disclosure!).Municipality);
        Assert.Null(HiddenFigures.ApplyAs(former, whole, released.Model.Disclosure!).Municipality);
    }

    private static ReleasedReport Release(RandomCentre centre, ReportingPeriod period, Recipient recipient, IEnumerable<IReadOnlyList<ReleasedCell>> history)
    {
        var counts = centre.Counts();
        return ReportDisclosure.Release(centre.Compose(period, counts, revision: 1, recipient), ReportCounts.Of(centre.Centre, period, counts), history, 5);
    }

    private static IEnumerable<string> Text(ReleasedReport report) => report.Cells.Select(cell => $"{cell}").Order(StringComparer.Ordinal);
}
