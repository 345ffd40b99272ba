using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class BooksJsonTests
{
    private static readonly YearDivision Without = new(ReportingCalendar.CalendarYear.Year(2019), 5, ["hamar", "stange"], [], ArePartsTold: false);

    [Theory]
    [InlineData(NoBreakdownReason.FewUsers)]
    [InlineData(NoBreakdownReason.KeyChanged)]
    public void Read_YearWithoutBreakdown_KeepsWhy(NoBreakdownReason reason)
    {
        var read = Read(Write(Without with { WhyNoBreakdown = reason }));

        Assert.Equal(reason, read.WhyNoBreakdown);
        Assert.True(read.DividesLike(Without with { WhyNoBreakdown = reason }));
        Assert.False(read.DividesLike(Without with { WhyNoBreakdown = NoBreakdownReason.NoUsers }));
    }

    [Fact]
    public void Read_YearThatKeptNoReason_HasTooFewUsers() => Assert.Equal(
        NoBreakdownReason.FewUsers,
        Read(Write(Without with { WhyNoBreakdown = NoBreakdownReason.KeyChanged }).Replace(",\"WhyNoBreakdown\":\"KeyChanged\"", "", StringComparison.Ordinal)).WhyNoBreakdown);

    [Fact]
    public void Read_YearWithRows_HasNoReason()
    {
        var read = Read(Write(Without with { Rows = [MunicipalityRow.Of("hamar"), MunicipalityRow.Of("stange")] }));

        Assert.Null(read.WhyNoBreakdown);
        Assert.True(read.HasBreakdown);
    }

    private static string Write(YearDivision division) => BooksJson.Write(division).ToString();

    private static YearDivision Read(string json) => BooksJson.Read<YearDivision>(BinaryData.FromString(json));
}
