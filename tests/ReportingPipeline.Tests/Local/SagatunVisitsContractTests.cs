using System.Security.Cryptography;
using System.Text;

namespace ReportingPipeline.Tests.Local;

/// <summary>The example's rows against the contract of the Visits table and the centre's opening days.</summary>
public class SagatunVisitsContractTests
{
    /// <summary>The holidays of 2018 to June 2021 that fall on Monday to Friday, written out.</summary>
    private static readonly string[] Holidays =
    [
        "2018-01-01", "2018-03-29", "2018-03-30", "2018-04-02", "2018-05-01", "2018-05-10", "2018-05-17", "2018-05-21",
        "2018-12-25", "2018-12-26",
        "2019-01-01", "2019-04-18", "2019-04-19", "2019-04-22", "2019-05-01", "2019-05-17", "2019-05-30", "2019-06-10",
        "2019-12-25", "2019-12-26",
        "2020-01-01", "2020-04-09", "2020-04-10", "2020-04-13", "2020-05-01", "2020-05-21", "2020-06-01", "2020-12-25",
        "2021-01-01", "2021-04-01", "2021-04-02", "2021-04-05", "2021-05-13", "2021-05-17", "2021-05-24",
    ];

    [Fact]
    public void All_Rows_BreakTheContractThreeTimes()
    {
        var faulty = SagatunRows.All
            .Where(row => SagatunRows.Fault(row) is not null)
            .Select(row => $"{SagatunRows.Fault(row)}: {row.PartitionKey} {row.Date} {row.Kind} {row.Municipality}");

        Assert.Equal(
            [
                "kind: sagatun|2019-05 2019-05-14 bruker 0403",
                "municipality: sagatun|2019-11 2019-11-20 user 3403",
                "partition: sagatun|2021-02 2021-01-29 user 3403",
            ],
            faulty);
    }

    [Fact]
    public void All_RowKeys_AreUniqueOfFixedWidthAndInOrderWithinADate()
    {
        var rows = SagatunRows.All;

        Assert.Equal(rows.Count, rows.DistinctBy(row => row.RowKey).Count());
        Assert.All(rows, row => Assert.Matches("^v[0-9]{6}$", row.RowKey));
        Assert.Equal(
            rows.OrderBy(row => row.Date, StringComparer.Ordinal).ThenBy(row => row.RowKey, StringComparer.Ordinal),
            rows);
    }

    [Fact]
    public void All_UserIds_ArePseudonymsOfCanonicalIds()
    {
        var key = Encoding.UTF8.GetBytes("example key of Sagatun, not a secret");
        var pseudonyms = Enumerable.Range(1, 9999)
            .Select(user => Encoding.UTF8.GetBytes($"sagatun:user:{user:D4}"))
            .Select(id => Convert.ToHexStringLower(HMACSHA256.HashData(key, id)))
            .ToHashSet();

        Assert.All(
            SagatunRows.All.Where(row => row.UserId is not null),
            row =>
            {
                Assert.Contains(row.UserId!, pseudonyms);
                Assert.Equal(1, row.KeyVersion);
            });
    }

    [Fact]
    public void All_Users_NeverComeTwiceOnADay() =>
        Assert.DoesNotContain(
            SagatunRows.Counted.Where(row => row.UserId is not null).CountBy(row => (row.UserId, row.Date)),
            visits => visits.Value > 1);

    [Fact]
    public void All_Dates_AreOpenDays() =>
        Assert.All(SagatunRows.All.Select(row => row.Date).Distinct(), date =>
        {
            var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
            Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{date} is in a weekend.");
            Assert.DoesNotContain(date, Holidays);
            Assert.False(day >= new DateOnly(2020, 3, 12) && day <= new DateOnly(2020, 5, 4), $"{date} was closed.");
            Assert.InRange(day, new DateOnly(2018, 1, 1), new DateOnly(2021, 6, 30));
        });

    [Fact]
    public void All_Registrations_AreWithinOpeningHoursThatDayOrAFewDaysLater() =>
        Assert.All(SagatunRows.All, row =>
        {
            var day = SagatunRows.Day(row);
            var registeredOn = DateOnly.FromDateTime(row.RegisteredAt.UtcDateTime);
            Assert.Equal(TimeSpan.Zero, row.RegisteredAt.Offset);
            Assert.InRange(row.RegisteredAt.Hour, 8, 12);
            Assert.InRange(registeredOn.DayNumber - day.DayNumber, 0, 7);
        });

    [Fact]
    public void All_Cancelled_AreSomeTensAndSomeOfThemDoubles()
    {
        var cancelled = SagatunRows.All.Where(row => row.Cancelled).ToList();
        var counted = SagatunRows.Counted.Select(row => (row.Date, row.Kind, row.UserId)).ToHashSet();

        Assert.Equal(40, cancelled.Count);
        Assert.InRange(cancelled.Count(row => counted.Contains((row.Date, row.Kind, row.UserId))), 12, 39);
    }

    [Theory]
    [InlineData(2018, 12)]
    [InlineData(2019, 12)]
    [InlineData(2020, 11)] // closed all of April
    [InlineData(2021, 6)]
    public void All_Months_AreOpenAndQuietestInTheSummerHoliday(int year, int months)
    {
        var visits = SagatunRows.In($"{year}").CountBy(row => SagatunRows.Day(row).Month).ToDictionary();

        Assert.Equal(months, visits.Count);
        Assert.All(visits.Values, count => Assert.InRange(count, 150, 700));
        if (year is 2018 or 2019)
            Assert.Equal(7, visits.MinBy(month => month.Value).Key);
    }
}
