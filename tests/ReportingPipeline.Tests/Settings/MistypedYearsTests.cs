using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>A digit that was mistyped in a year is found when the file is read, and not by what follows from it.</summary>
public class MistypedYearsTests
{
    [Theory]
    [InlineData("1918-01", "2018-H1", "registeredFrom is '1918-01', more than 20 years ago; if that is meant, set oldPeriodsConfirmed to true")]
    [InlineData("1919-01", "1919-H1", "registeredFrom is '1919-01', more than 20 years ago; if that is meant, set oldPeriodsConfirmed to true")]
    [InlineData("2006-10", "2018-H1", "registeredFrom is '2006-10', more than 20 years ago; if that is meant, set oldPeriodsConfirmed to true")]
    [InlineData("0018-01", "2018-H1", "registeredFrom is '0018-01'; it must lie in the years 1900 to 2036")]
    [InlineData("2029-01", "2029-H1", "registeredFrom is '2029-01'; it must begin within 2 years from today")]
    [InlineData("2018-01", "2029-H1", "firstPeriod is '2029-H1'; it must begin within 2 years from today")]
    [InlineData("2018-01", "2109-H1", "firstPeriod is '2109-H1'; it must lie in the years 1900 to 2036")]
    public void Parse_BeginThatNobodyMeans_IsRefused(string registeredFrom, string firstPeriod, string message) => Assert.Equal(
        $"centres[0].{message}.", Refusal(From(registeredFrom, firstPeriod)));

    [Theory]
    [InlineData("2006-12", "2018-H1")]
    [InlineData("2006-12", "2007-H1")]
    [InlineData("2028-07", "2028-H2")]
    public void Parse_BeginThatSomebodyMayMean_IsRead(string registeredFrom, string firstPeriod) =>
        Assert.Equal(registeredFrom, Assert.Single(CentresFile.Parse(From(registeredFrom, firstPeriod))).RegisteredFrom.ToString());

    [Theory]
    [InlineData("true", null)]
    [InlineData("false", "centres[0].registeredFrom is '1987-01', more than 20 years ago; if that is meant, set oldPeriodsConfirmed to true.")]
    [InlineData("1", "centres[0].oldPeriodsConfirmed is 1; it must be true or false.")]
    public void Parse_OldPeriodsConfirmed_AreRead(string confirmed, string? message)
    {
        var file = From("1987-01", "1987-H1", ("centres[0].oldPeriodsConfirmed", confirmed));

        if (message is null) Assert.Equal("1987-H1", CentresFile.Parse(file)[0].FirstPeriod.Id);
        else Assert.Equal(message, Refusal(file));
    }

    [Theory]
    [InlineData("centres[0].lastPeriod", "\"2121-H1\"", "is '2121-H1'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].recipients[0].firstPeriod", "\"2109-H1\"", "is '2109-H1'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].recipients[0].lastPeriod", "\"2109-H1\"", "is '2109-H1'; it must lie in the years 1900 to 2036")]
    [InlineData("municipalities[0].codes[0].lastDay", "\"1019-12-31\"", "is '1019-12-31'; it must lie in the years 1900 to 2036")]
    [InlineData("municipalities[0].codes[0].lastDay", "\"2109-12-31\"", "is '2109-12-31'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].grants[0].baseYear", "\"2091\"", "is '2091'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].grants[0].baseYear", "\"1919\"", "is '1919', which ends before 2018-01, from when visits were registered")]
    [InlineData("centres[0].funding[0].year", "\"2201\"", "is '2201'; it must lie in the years 1900 to 2036")]
    [InlineData("overviews[0].grants[0].year", "\"2201\"", "is '2201'; it must lie in the years 1900 to 2036")]
    [InlineData("centres[0].openingDays.closures[0].lastDay", "\"2030-05-04\"", "is '2030-05-04'; a closure must be shorter than 3 years, and a centre that has ended gets a lastPeriod")]
    public void Parse_OtherDateThatNobodyMeans_IsRefused(string path, string json, string rule) =>
        Assert.Equal($"{path} {rule}.", Refusal(EditedCentres.With(path, json)));

    private static string From(string registeredFrom, string firstPeriod, params (string Path, string? Json)[] edits) => EditedCentres.With(
        [
            ("centres[0].registeredFrom", $"\"{registeredFrom}\""), ("centres[0].firstPeriod", $"\"{firstPeriod}\""),
            ("centres[0].lastPeriod", null), ("centres[0].grants", null), .. edits,
        ]);

    private static string Refusal(string text) => Assert.Throws<ConfigurationException>(() => CentresFile.Parse(text)).Message;
}
