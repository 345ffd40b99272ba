using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class FollowUpOptionsTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(366, true)]
    [InlineData(367, false)]
    public void LedgerOptions_OverdueDays_AreHeldToTheirRange(int days, bool isValid) => Assert.Equal(isValid, IsValid(new LedgerOptions { OverdueDays = days }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void RetentionOptions_KeepMonths_AreHeldToTheirRange(int months, bool isValid) => Assert.Equal(isValid, IsValid(new RetentionOptions { KeepMonths = months }));

    [Theory]
    [InlineData(0, "00:05:00", false)]
    [InlineData(1, "00:01:00", true)]
    [InlineData(100, "12:00:00", true)]
    [InlineData(101, "00:05:00", false)]
    [InlineData(10, "00:00:59", false)]
    [InlineData(10, "12:00:01", false)] // longer than the longest wait
    public void DeliveryOptions_Attempts_AreHeldToTheirRange(int mostAttempts, string retryAfter, bool isValid) =>
        Assert.Equal(isValid, IsValid(new DeliveryOptions { MostAttempts = mostAttempts, RetryAfter = TimeSpan.Parse(retryAfter, null) }));

    private static bool IsValid(object options) => Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true);
}
