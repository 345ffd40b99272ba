using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ComposedFundingTests
{
    [Theory]
    [InlineData("2018-H2", "2018")]
    [InlineData("2019-H1", "2018 2019")]
    [InlineData("2021-H1", "2019 2021")]
    [InlineData("2021-H2", "2019 2021")]
    [InlineData("2022-H1", "2021 2022")]
    [InlineData("2025-H1", null)]
    public void Funding_OfSeveralYears_IsThatOfTheReportingYearAndTheTwoBefore(string period, string? expected)
    {
        var funding = Compose(period, Income("2022", "a", 1), Income("2018", "a", 2), Income("2019", "a", 3), Income("2021", "a", 4));
        Assert.Equal(expected, funding is null ? null : string.Join(' ', funding.Years));
    }

    [Fact]
    public void Funding_FunderOfSeveralYears_HasOneRowWithWhatIsNotKnownLeftOpen()
    {
        var funding = Compose("2020-H1", Income("2020", "b", 1, FundingActivity.Regional), Income("2019", "a", 20), Income("2018", "b", 300), Income("2020", "a", 4000), Income("2020", "c", 0))!;

        Assert.Equal(
            ["Local a: -, 20, 4000", "Local b: 300, -, -", "Local c: -, -, 0", "Local: 300, 20, 4000", "Regional b: -, -, 1", "Regional: -, -, 1"],
            funding.Activities.SelectMany(activity => activity.Funders
                .Select(funder => $"{activity.Activity} {funder.Funder.Bokmal}: {Text(funder.Kroner)}").Append($"{activity.Activity}: {Text(activity.Kroner)}")));
        Assert.Equal([300, 20, 4001], funding.Kroner);
    }

    [Fact]
    public void Funding_OneFunderForTwoPurposes_HasARowForEach()
    {
        var purpose = new TranslatedText("drift");
        var funding = Compose("2020-H1", Income("2020", "a", 1), Income("2020", "a", 2) with { Purpose = purpose }, Income("2019", "a", 3) with { Purpose = purpose with { English = "operation" } })!;

        Assert.Equal([(null, "-, 1"), ("drift", "3, 2")], funding.Activities[0].Funders.Select(funder => (funder.Purpose?.Bokmal, Text(funder.Kroner))));
    }

    [Fact]
    public void Funding_LargeAmounts_AddUpExactly() =>
        Assert.Equal([3_000_000_000_000], Compose("2020-H1", [.. Enumerable.Range(0, 3).Select(funder => Income("2020", $"{funder}", 1_000_000_000_000))])!.Kroner);

    [Fact]
    public void Funding_JulyYear_IsThatOfTheReportingYear()
    {
        var centre = TestCentre.JulyYears("2018/19-H1") with { Funding = [new(ReportingCalendar.JulyYear.Parse("2019/20"), new("a"), FundingActivity.Local, 1)] };

        Assert.Equal("2019/20", TestCentre.Compose(centre, "2019/20-H1", Counted.From()).Funding?.Years.Single().Id);
        Assert.Null(TestCentre.Compose(centre, "2018/19-H2", Counted.From()).Funding);
    }

    [Fact]
    public void Funding_None_IsNothing() => Assert.Null(Compose("2020-H1"));

    private static string Text(IEnumerable<long?> kroner) => string.Join(", ", kroner.Select(amount => amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));

    private static Income Income(string year, string funder, long kroner, FundingActivity activity = FundingActivity.Local) =>
        new(ReportingCalendar.CalendarYear.Parse(year), new TranslatedText(funder), activity, kroner);

    private static FundingSection? Compose(string period, params Income[] funding) =>
        TestCentre.Compose(TestCentre.HalfYears("2018-H1") with { Funding = funding }, period, Counted.From()).Funding;
}
