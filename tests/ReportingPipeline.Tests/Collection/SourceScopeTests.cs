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
        given =>
        {
            Assert.Single(Scopes(given.Ids).SelectMany(scope => scope.Ranges), range => IsIn(range, given.Key));
            Assert.Single(Scopes(given.Ids, "2021-06-01T12:00:00Z").SelectMany(scope => scope.Years), year => IsIn(year, given.Key));
        },
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
    [InlineData("2018-01-01")]
    [InlineData("2017-12-31")]
    [InlineData("2017-11-30")]
    [InlineData("2018-12-01", "a|2019")]
    [InlineData("2021-05-31", "a|2019", "a|2020", "a|2021")]
    public void Years_Day_AreCutBeforeEachYearAfterTheFirst(string today, params string[] cuts)
    {
        var scope = Scopes(["a"], $"{today}T12:00:00Z").First();

        Assert.Equal([scope.Ranges[0].After!, .. cuts], scope.Years.Select(year => year.After));
        Assert.Equal([.. cuts, scope.Ranges[0].Last!], scope.Years.Select(year => year.Last));
    }

    [Fact]
    public void Years_UnknownCentres_AreTheRanges()
    {
        var scope = Scopes(["a", "b"]).Last();

        Assert.Equal(scope.Ranges, scope.Years);
    }

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

    private static bool IsIn(KeyRange range, string key) =>
        (range.After is null || string.CompareOrdinal(key, range.After) > 0)
        && (range.Last is null || string.CompareOrdinal(key, range.Last) <= 0);
}
