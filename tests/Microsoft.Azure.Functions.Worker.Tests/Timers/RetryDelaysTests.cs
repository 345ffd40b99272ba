using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public class RetryDelaysTests
{
    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 8)]
    [InlineData(3, 10)]
    [InlineData(99, 10)]
    public void Before_ExponentialBackoff_DoublesUpToTheMaximum(int retry, int seconds)
    {
        var policy = new ExponentialBackoffRetryAttribute(99, "00:00:04", "00:00:10");

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryDelays.Before(retry, policy));
    }

    [Fact]
    public void Before_FixedDelay_IsTheSame() =>
        Assert.Equal(TimeSpan.FromMinutes(1), RetryDelays.Before(7, new FixedDelayRetryAttribute(9, "00:01:00")));
}
