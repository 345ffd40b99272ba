using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Disclosure.Forming;
using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class UndoneTests
{
    private const int MostUsers = 80;

    private static readonly CentrePlaces Places = new(["hamar", "stange", "loten"]);
    private static readonly TableName Users = new(Version: 1, Quantity.UniqueUsers, ReportingCalendar.CalendarYear.Year(2018).Months);
    private static readonly NumberName Own = Users.Of(PlaceSet.Of(0));
    private static readonly NumberName All = Users.Of(Places.Everyone);

    [Fact]
    public void Numbers_ShareOfAKnownWhole_IsThePart()
    {
        foreach (var whole in Enumerable.Range(1, MostUsers))
        {
            foreach (var part in Enumerable.Range(0, whole + 1))
            {
                Assert.Equal(part, Known([new PrintedNumber(All, whole)], Share(Own, All, part, whole)).Number(Own));
            }
        }
    }

    [Fact]
    public void Numbers_ShareOfAKnownPart_IsTheWholeWhereOneFitsOnly()
    {
        foreach (var whole in Enumerable.Range(1, MostUsers))
        {
            foreach (var part in Enumerable.Range(1, whole))
            {
                var share = new Share(part, whole).HundredthsOfPercent;
                var fitting = Enumerable.Range(1, 500).Where(other => new Share(part, other).HundredthsOfPercent == share).ToList();
                long? expected = fitting is [var only] ? only : null;
                Assert.Equal(expected, Known([new PrintedNumber(Own, part)], Share(Own, All, part, whole)).Number(All));
            }
        }
    }

    [Theory]
    [InlineData(7, 5)]
    [InlineData(7, 7)]
    [InlineData(7, 0)]
    [InlineData(7, 19)]
    public void Numbers_ChangeFromAKnownNumber_IsThePresentOne(long earlier, long present)
    {
        var before = All with { Table = Users with { Span = ReportingCalendar.CalendarYear.Year(2017).Months } };

        var change = Share(All, before, present - earlier, earlier) with { IsChange = true };

        Assert.Equal(present, Known([new PrintedNumber(before, earlier)], change).Number(All));
    }

    [Fact]
    public void Numbers_KronerOfAKnownTotal_AreTheCountsOfEachRow()
    {
        int[] counts = [47, 3, 82];
        var kroner = GrantAllocation.Allocate(2_500_000, counts, Places.Ids);
        var table = Users with { Quantity = Quantity.GrantKroner };
        var report = new PrintedReport(Places);
        report.Grants.Add(new PrintedGrant(table, Users, Places.Municipalities, 2_500_000));
        report.Numbers.Add(new PrintedNumber(Users.Of(Places.Municipalities), counts.Sum()));
        report.Numbers.Add(new PrintedNumber(table.Of(PlaceSet.Of(1)), kroner[1]));
        report.Numbers.Add(new PrintedNumber(table.Of(Places.Of(["hamar", "loten"])), kroner[0] + kroner[2]));

        var known = new Knowledge([report]);

        Assert.Equal(3, known.Number(Users.Of(PlaceSet.Of(1))));
        Assert.Equal(129, known.Number(Users.Of(Places.Of(["hamar", "loten"]))));
        Assert.DoesNotContain(Users.Of(PlaceSet.Of(1)), known.Printed);
    }

    [Theory]
    [InlineData(1_000, 7_600)]
    [InlineData(1_000, 500_000)]
    [InlineData(1, 37)]
    public void Numbers_RateToAPublicNumber_IsThePartWhereOneFitsOnly(long unit, long whole)
    {
        foreach (var part in Enumerable.Range(0, MostUsers))
        {
            var rate = DecimalFigure.Rate(new(part), new(whole), unit);
            var fitting = Enumerable.Range(0, 1000).Where(other => DecimalFigure.Rate(new(other), new(whole), unit) == rate).ToList();
            long? expected = fitting is [var only] ? only : null;
            Assert.Equal(expected, Rated(new PrintedRate(Own, whole, unit, rate.Hundredths!.Value)).Number(Own));
        }
    }

    [Theory]
    [InlineData(50_000)]
    [InlineData(97)]
    public void Numbers_RateOfAPublicNumber_IsTheWholeWhereOneFitsOnly(long part)
    {
        foreach (var whole in Enumerable.Range(1, MostUsers))
        {
            var rate = DecimalFigure.Rate(new(part), new(whole));
            var fitting = Enumerable.Range(1, 30_000).Where(other => DecimalFigure.Rate(new(part), new(other)) == rate).ToList();
            long? expected = fitting is [var only] ? only : null;
            Assert.Equal(expected, Rated(new PrintedRate(part, Own, Unit: 1, rate.Hundredths!.Value)).Number(Own));
        }
    }

    [Fact]
    public void Number_TwoFilesThatDiffer_Throws()
    {
        var (one, other) = (new PrintedReport(Places), new PrintedReport(Places));
        one.Numbers.Add(new PrintedNumber(All, 7));
        other.Numbers.Add(new PrintedNumber(All, 8));

        Assert.Throws<InvalidDataException>(() => new Knowledge([one, other]));
    }

    private static PrintedShare Share(NumberName part, NumberName whole, long partNumber, long wholeNumber) =>
        new(part, whole, IsChange: false, new Share(partNumber, wholeNumber).HundredthsOfPercent);

    // The whole is told too, so that there is something to read.
    private static Knowledge Rated(PrintedRate rate)
    {
        var report = new PrintedReport(Places);
        report.Numbers.Add(new PrintedNumber(All, 100_000));
        report.Rates.Add(rate);
        return new Knowledge([report]);
    }

    private static Knowledge Known(IEnumerable<PrintedNumber> numbers, PrintedShare share)
    {
        var report = new PrintedReport(Places);
        report.Numbers.AddRange(numbers);
        report.Shares.Add(share);
        return new Knowledge([report]);
    }
}
