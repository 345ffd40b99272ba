using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class PseudonymKeysTableTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly ReportingPeriod Year = ReportingCalendar.JulyYear.Parse("2019/20");

    private readonly PseudonymKeysTable _table = new(account.Tables);

    [Fact]
    public async Task ClaimAsync_SeveralVersionsAtOnce_GiveAllTheSameAnswer()
    {
        var taken = await Task.WhenAll(Enumerable.Range(1, 6).Select(version => _table.ClaimAsync("huset", Year, version, CancellationToken.None)));

        Assert.Single(taken.Distinct());
    }

    [Fact]
    public async Task ReadAsync_YearsOfBothCalendars_AreThoseOfTheCentresOwn()
    {
        await _table.ClaimAsync("centre", Year, 1, CancellationToken.None);
        await _table.ClaimAsync("centre", ReportingCalendar.CalendarYear.Parse("2019"), 1, CancellationToken.None);
        await _table.ReplaceAsync("centre", Year, 2, CancellationToken.None);

        Assert.Equal([(Year, 2)], await _table.ReadAsync(TestCentre.JulyYears("2018/19-H1"), CancellationToken.None));
    }
}
