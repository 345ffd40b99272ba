using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>Counts that hold the figures the example centre has printed: visits of 2019 and 2020, users of 2018 to 2020.</summary>
internal static class ExampleFigures
{
    public static readonly Centre Centre = TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019")] };

    public static readonly CollectedCounts Counts = new(Counted.AsOf,
    [
        new YearCounts(2018, [Visits(2018, 2, "hamar", 900, 100)], Users(("hamar", 49), ("stange", 17), ("ringsaker", 4), ("loten", 6)), []),
        new YearCounts(2019,
            [
                // Per half-year 3451 – 2674 and 3137 – 2526; per municipality 4154, 826, 622, 285 and 701 from elsewhere.
                Visits(2019, 2, "hamar", 1377, 777), Visits(2019, 2, "stange", 426, 0), Visits(2019, 2, "ringsaker", 170, 0),
                Visits(2019, 2, Municipality.OtherId, 701, 0),
                Visits(2019, 8, "hamar", 1389, 611), Visits(2019, 8, "stange", 400, 0), Visits(2019, 8, "ringsaker", 452, 0),
                Visits(2019, 8, "loten", 285, 0),
            ],
            Users(("hamar", 68), ("stange", 15), ("ringsaker", 12), ("loten", 9)), []),
        new YearCounts(2020,
            [Visits(2020, 2, "hamar", 1493, 207), Visits(2020, 8, "hamar", 1481, 391)],
            Users(("hamar", 64), ("stange", 15), ("ringsaker", 12), ("loten", 13)), []),
        new YearCounts(2021, [Visits(2021, 2, "hamar", 50, 5)], Users(("hamar", 3)), []),
    ]);

    private static MonthTally Visits(int year, int month, string municipalityId, int userVisits, int otherVisits) =>
        new(new(year, month), municipalityId, new VisitTally(userVisits, otherVisits, 0));

    // The same people come back every year: the first of each municipality in February, every third of them in August too.
    private static IEnumerable<UserYear> Users(params (string MunicipalityId, int Users)[] municipalities) =>
        from municipality in municipalities
        from number in Enumerable.Range(0, municipality.Users)
        let months = new[] { 1, number % 3 == 0 ? 7 : 1 }
        select new UserYear(
            new UserKey(1, $"{municipality.MunicipalityId}-{number}"),
            [.. Enumerable.Range(0, 12).Select(month => months.Contains(month) ? UserMonth.Parse($"{municipality.MunicipalityId}:1") : null)]);
}
