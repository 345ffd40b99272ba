using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;

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

    private static ReleasedReport Release(RandomCentre centre, ReportingPeriod period, Recipient recipient, IEnumerable<IReadOnlyList<ReleasedCell>> history)
    {
        var counts = centre.Counts();
        return ReportDisclosure.Release(centre.Compose(period, counts, revision: 1, recipient), ReportCounts.Of(centre.Centre, period, counts), history, 5);
    }

    private static IEnumerable<string> Text(ReleasedReport report) => report.Cells.Select(cell => $"{cell}").Order(StringComparer.Ordinal);
}
