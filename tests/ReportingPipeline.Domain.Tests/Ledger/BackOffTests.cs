using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class BackOffTests
{
    [Theory]
    [InlineData(1, "00:05:00", "00:05:00")]
    [InlineData(2, "00:05:00", "00:10:00")]
    [InlineData(4, "00:05:00", "00:40:00")]
    [InlineData(8, "00:05:00", "10:40:00")]
    [InlineData(9, "00:05:00", "12:00:00")]
    [InlineData(100, "00:05:00", "12:00:00")]
    [InlineData(1, "12:00:00", "12:00:00")]
    [InlineData(100, "12:00:00", "12:00:00")]
    [InlineData(5000, "00:01:00", "12:00:00")]
    public void After_Attempts_DoublesUpToTheLongest(int attempts, string first, string wait) =>
        Assert.Equal(TimeSpan.Parse(wait, null), BackOff.After(attempts, TimeSpan.Parse(first, null), TimeSpan.FromHours(12)));
}
