using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Collection;

public class SourceScopeTests
{
    private static readonly Gen<string> CentreId =
        from length in Gen.Choose(1, 3)
        from characters in Gen.ArrayOf(Gen.Elements('a', 'b', 'z', '0', '9', '-'), length)
        select new string(characters).Trim('-') is { Length: > 0 } id ? id : "a";

    private static readonly Gen<string> RandomKey =
        from length in Gen.Choose(0, 5)
        from characters in Gen.ArrayOf(Gen.Elements("abz09-|{}~ 'A_å\u0001\uffee".ToCharArray()), length)
        select new string(characters);

    // Half of them begin like a centre, where the bounds are.
    private static readonly Gen<(string[] Ids, string Key)> IdsAndKey =
        from count in Gen.Choose(0, 5)
        from ids in Gen.ArrayOf(CentreId, count)
        from start in ids.Length == 0 ? Gen.Constant("") : Gen.Frequency((1, Gen.Elements(ids)), (1, Gen.Constant("")))
        from middle in Gen.Elements("", "|", "{", "}", "|2019-05", "{|2019-05")
        from end in RandomKey
        select (ids.Distinct().ToArray(), start + middle + end);

    [Fact]
    public void All_AnyKey_LiesInExactlyOneScope() => ForEvery.Value(
        IdsAndKey,
        given => Assert.Single(Scopes(given.Ids).SelectMany(scope => scope.Ranges), range => IsIn(range, given.Key)),
        times: 2000);

    [Fact]
    public void All_KeyOfACentre_LiesInThatCentresScope() => ForEvery.Value(
        from given in IdsAndKey
        where given.Ids.Length > 0
        from id in Gen.Elements(given.Ids)
        from rest in RandomKey
        select (given.Ids, Id: id, Key: $"{id}|{rest}"),
        given => Assert.Contains(Scopes(given.Ids).Single(scope => scope.Id == given.Id).Ranges, range => IsIn(range, given.Key)),
        times: 2000);

    [Fact]
    public void All_AnyCentres_GiveEachAScopeAndOneForTheRest() => ForEvery.Value(
        IdsAndKey, given => Assert.Equal([.. given.Ids.Order(StringComparer.Ordinal), CurrentCountsTable.UnknownCentres], Scopes(given.Ids).Select(scope => scope.Id).SkipLast(1).Order(StringComparer.Ordinal).Append(Scopes(given.Ids).Last().Id)));

    [Fact]
    public void Parse_KeyThatOnlyBeginsLikeTheCentres_NamesNoMonth()
    {
        var scope = Scopes(["sagatun"]).First();

        Assert.Equal(new YearMonth(2019, 5), scope.Parse("sagatun|2019-05").Month);
        Assert.All(["sagatun{|2019-05", "sagatun{x|2019-05", "sagatun}", "sagatun|x|2019-05"], key => Assert.Null(scope.Parse(key).Month));
    }

    [Theory]
    [InlineData("2018-01-01", 2)]
    [InlineData("2018-01-31", 2)]
    [InlineData("2019-12-31", 25)]
    [InlineData("2017-12-31", 1)]
    [InlineData("2017-11-30", 0)]
    public void ExpectedPartitions_Day_ReachFromTheFirstMonthToTheNext(string today, int months)
    {
        var expected = Scopes(["a"], $"{today}T12:00:00Z").First().ExpectedPartitions.ToList();

        Assert.Equal(months, expected.Count);
        Assert.All(expected.Take(1), partition => Assert.Equal("a|2018-01", partition.Key));
    }

    [Fact]
    public void ExpectedPartitions_UnknownCentres_AreNone() =>
        Assert.Empty(Scopes(["a"]).Last().ExpectedPartitions);

    [Theory]
    [InlineData("2016-12", false)]
    [InlineData("2017-01", true)]
    [InlineData("2020-02", true)]
    [InlineData("2020-03", false)]
    [InlineData("0019-05", false)]
    [InlineData("2109-05", false)]
    public void Parse_MonthInWhichNoVisitCanHaveBeenMade_CountsAsNone(string month, bool isMonth) =>
        Assert.Equal(isMonth, Scopes(["a"], "2020-01-31T12:00:00Z").First().Parse($"a|{month}").Month is not null);

    private static IEnumerable<SourceScope> Scopes(IEnumerable<string> ids, string now = "2020-01-01T12:00:00Z") => SourceScope.All(
        [.. ids.Select(id => TestCentre.HalfYears("2018-H1") with { Id = id })], DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

    private static bool IsIn((string? After, string? Last) range, string key) =>
        (range.After is null || string.CompareOrdinal(key, range.After) > 0)
        && (range.Last is null || string.CompareOrdinal(key, range.Last) <= 0);
}
