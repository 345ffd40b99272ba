using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Tests.Local;

/// <summary>The example's rows counted from scratch, against the figures of the centre's documents.</summary>
public class SagatunVisitsTests
{
    [Theory]
    [InlineData("2019-H1", 3451, 2674)] // printed
    [InlineData("2019-H2", 3137, 2526)] // printed
    [InlineData("2019", 6588, 5200)] // the sums; 5196 is printed for the second
    [InlineData("2020-H1", 1700, 1493)] // printed
    [InlineData("2020-H2", 1872, 1481)] // printed
    [InlineData("2020", 3572, 2974)] // printed
    [InlineData("2018", 6108, 4431)] // made up
    [InlineData("2021", 1921, 1604)] // made up
    public void All_Period_HasItsVisitsAndUserVisits(string period, int visits, int userVisits)
    {
        var rows = SagatunRows.In(period).ToList();

        Assert.Equal(visits, rows.Count);
        Assert.Equal(userVisits, rows.Count(row => row.Kind == "user"));
    }

    [Fact]
    public void All_2019_HasTheVisitsByMunicipalityBehindThePrintedGrants()
    {
        var visits = SagatunRows.In("2019").CountBy(SagatunRows.Municipality).ToDictionary();

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Hamar"] = 4154,
                ["Stange"] = 826,
                ["Ringsaker"] = 622,
                ["Løten"] = 285,
                ["other/unknown"] = 701,
            },
            visits);
    }

    [Theory]
    [InlineData("2018", 49, 17, 4, 6)] // printed
    [InlineData("2019", 68, 15, 12, 9)] // printed
    [InlineData("2020", 64, 15, 12, 13)] // printed
    [InlineData("2021", 44, 12, 8, 9)] // made up
    public void All_Year_HasItsUniqueUsersByMunicipality(string year, int hamar, int stange, int ringsaker, int loten)
    {
        var users = SagatunRows.Users(year).Values.CountBy(municipality => municipality).ToDictionary();

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Hamar"] = hamar,
                ["Stange"] = stange,
                ["Ringsaker"] = ringsaker,
                ["Løten"] = loten,
            },
            users);
    }

    [Theory]
    [InlineData("2018", 59, 63, 46, 76)]
    [InlineData("2019", 84, 82, 62, 104)]
    [InlineData("2020", 78, 84, 58, 104)]
    public void All_Year_BridgesItsHalvesAndHasUsersOfEveryMunicipalityInBoth(
        string year, int first, int second, int both, int total)
    {
        var firstUsers = SagatunRows.Users(year + "-H1");
        var secondUsers = SagatunRows.Users(year + "-H2");

        Assert.Equal(first, firstUsers.Count);
        Assert.Equal(second, secondUsers.Count);
        Assert.Equal(both, firstUsers.Keys.Intersect(secondUsers.Keys).Count());
        Assert.Equal(total, SagatunRows.Users(year).Count);
        Assert.Equal(total, first + second - both);
        Assert.Equal(4, firstUsers.Values.Distinct().Count());
        Assert.Equal(4, secondUsers.Values.Distinct().Count());
    }

    [Fact]
    public void All_2018To2020_HasFarFewerDistinctUsersThanUserYears()
    {
        string[] years = ["2018", "2019", "2020"];

        Assert.Equal(284, years.Sum(year => SagatunRows.Users(year).Count));
        Assert.Equal(173, years.SelectMany(year => SagatunRows.Users(year).Keys).Distinct().Count());
    }

    [Theory]
    [InlineData("2018", 3)]
    [InlineData("2019", 4)]
    [InlineData("2020", 3)]
    [InlineData("2021", 1)]
    public void All_Year_HasAFewUsersWhoComeFromTwoMunicipalities(string year, int moved)
    {
        int Moved(string period) => SagatunRows.In(period)
            .Where(row => row.UserId is not null)
            .GroupBy(row => row.UserId)
            .Count(user => user.Select(SagatunRows.Municipality).Distinct().Count() == 2);

        Assert.Equal(moved, Moved(year));
        // All of them move inside a half-year.
        Assert.Equal(moved, Moved(year + "-H1") + Moved(year + "-H2"));
    }

    [Theory]
    [InlineData("2018", 137)]
    [InlineData("2019", 150)]
    [InlineData("2020", 88)]
    [InlineData("2021", 52)]
    public void All_Year_HasAFewUserVisitsWithoutUserId(string year, int visits) =>
        Assert.Equal(visits, SagatunRows.In(year).Count(row => row is { Kind: "user", UserId: null }));

    [Fact]
    public void All_CalledTwice_GivesEqualRows() => Assert.Equal(SagatunRows.All, SagatunVisits.All());

    [Fact]
    public void All_AsText_HasThePinnedHash()
    {
        var text = string.Concat(SagatunRows.All.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.PartitionKey};{row.RowKey};{row.Date};{row.Kind};{row.UserId};{row.KeyVersion};{row.Municipality};"
            + $"{row.RegisteredAt:O};{row.Cancelled}\n")));

        Assert.Equal(
            "70f10377b877c7c39b791b3210768ade7919793faeca7da20e883da70782cf9c",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
