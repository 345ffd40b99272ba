using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class SourcePartitionTests
{
    [Theory]
    [InlineData("sagatun|2019-01", "2019-01")]
    [InlineData("nine houses|2020-12", "2020-12")]
    [InlineData("sagatun|2019-13", null)]
    [InlineData("sagatun|2019-1", null)]
    [InlineData("sagatun|2019-01-01", null)]
    [InlineData("sagatun|2019-01|", null)]
    [InlineData("saga|tun|2019-01", null)]
    [InlineData("sagatun|", null)]
    [InlineData("sagatun", null)]
    [InlineData("|2019-01", null)]
    [InlineData("2019-01", null)]
    [InlineData("", null)]
    public void Parse_Key_GivesTheMonthOrNone(string key, string? month)
    {
        var partition = SourcePartition.Parse(key);

        Assert.Equal(key, partition.Key);
        Assert.Equal(month, partition.Month?.ToString());
    }

    [Fact]
    public void Of_CentreAndMonth_IsReadBack() =>
        Assert.Equal(SourcePartition.Parse("sagatun|2019-01"), SourcePartition.Of("sagatun", new(2019, 1)));
}
