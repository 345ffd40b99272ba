using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Collection;

/// <summary>
/// A municipality that took in two others on 2020-01-01, one of whose codes another municipality has had since; from the rows
/// of the source table to the counts.
/// </summary>
public sealed class MergedMunicipalitiesTests : IAsyncLifetime
{
    private const string CentreId = "huset";

    private const string BeforeTheMerger =
        """
        { "id": "ny", "name": "Ny", "codes": [{ "code": "0403" }] }, { "id": "ring", "name": "Ring", "codes": [{ "code": "0412" }] },
        { "id": "stang", "name": "Stang", "codes": [{ "code": "0417" }] }
        """;

    private const string SinceTheMerger =
        """
        { "id": "ny", "name": "Ny", "codes": [{ "code": "0403", "lastDay": "2019-12-31" }, { "code": "0412", "lastDay": "2019-12-31" },
          { "code": "0417", "lastDay": "2019-12-31" }, { "code": "3403", "firstDay": "2020-01-01" }] },
        { "id": "arving", "name": "Arving", "codes": [{ "code": "0412", "firstDay": "2020-01-01" }] }
        """;

    private static readonly MonthSpan FirstHalf = new(new YearMonth(2019, 1), new YearMonth(2019, 6));
    private static readonly MonthSpan SecondHalf = new(new YearMonth(2019, 7), new YearMonth(2019, 12));
    private static readonly MonthSpan Before = new(FirstHalf.First, SecondHalf.Last);
    private static readonly MonthSpan Since = new(new YearMonth(2020, 1), new YearMonth(2020, 12));
    private static readonly MonthSpan Both = new(Before.First, Since.Last);

    private Pipeline _app = null!;

    public async Task InitializeAsync()
    {
        _app = await Pipeline.NewAsync(new ManualClock("2020-03-01T04:00:00Z"), Centres(SinceTheMerger, "ny", "arving"), _ => { });
        var (visits, rows) = (_app.Account.Tables.GetTableClient(StorageNames.VisitsTable), new SourceRows());
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-03", "v1", 1, "anna", "0403"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-03", "v2", 2, "anna", "0417"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-03", "v3", 3, "berit", "0412"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-03", "v4", 4, "carl", "0417"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-10", "v5", 5, "anna", "0412"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2019-12", "v6", 31, "dag", "0301"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2020-01", "v7", 1, "anna", "3403"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2020-01", "v8", 1, "eli", "0412"));
        await rows.WriteAsync(visits, SourceRows.Row($"{CentreId}|2020-01", "v9", 1, "frid", "0403"));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task CollectAsync_FormerCodesOfOneMunicipality_AddVisitsAndCountEachUserOnce()
    {
        var counts = await CollectAsync();

        Assert.Equal((5, 1), (Visits(counts, Before, "ny"), Visits(counts, Before, "other")));
        Assert.Equal((3, 1), (Users(counts, FirstHalf, "ny"), Users(counts, SecondHalf, "ny")));
        Assert.Equal((3, 1, 4), (Users(counts, Before, "ny"), Users(counts, Before, "other"), Users(counts, Before).Total));
        Assert.Equal((4, 3), (Users(counts, Before).VisitingFrom(MunicipalityRow.Of(["ny", "other"])), Users(counts, Before).VisitingFrom(MunicipalityRow.Of("ny"))));
    }

    [Fact]
    public async Task CollectAsync_CodeThatIsUsedAgain_IsTheMunicipalityOfTheDay()
    {
        var counts = await CollectAsync();

        Assert.Equal((1, 1), (Visits(counts, Since, "ny"), Visits(counts, Since, "arving")));
        Assert.Equal((1, 1, 2), (Users(counts, Since, "ny"), Users(counts, Since, "arving"), Users(counts, Since).Total));
        Assert.Equal((6, 1), (Visits(counts, Both, "ny"), Visits(counts, Both, "arving")));
        Assert.Equal((3, 1, 5), (Users(counts, Both, "ny"), Users(counts, Both, "arving"), Users(counts, Both).Total));
        Assert.Equal(
            [$"{CentreId}|2020-01 MunicipalityNotValidThatDay 1"],
            counts.Rejected(Both).Select(row => $"{row.Partition.Key} {row.Reason} {row.Rows}"));
    }

    [Fact]
    public async Task CollectAsync_MergerIsToldAfterwards_CountsTheYearsBeforeItAnew()
    {
        await _app.Account.ConfigureAsync(Centres(BeforeTheMerger, "ny", "ring", "stang"));
        var apart = await CollectAsync();
        await _app.Account.ConfigureAsync(Centres(SinceTheMerger, "ny", "arving"));
        var together = await CollectAsync();

        string[] former = ["ny", "ring", "stang"];
        Assert.Equal([1, 2, 2], former.Select(id => Visits(apart, Before, id)));
        Assert.Equal(Visits(together, Before, "ny"), former.Sum(id => Visits(apart, Before, id)));
        // Anna came from all three in the year: she visited from each, and is one user of the merged one.
        Assert.Equal((5, 3), (former.Sum(id => Users(apart, Before).VisitingFrom(MunicipalityRow.Of(id))), Users(together, Before).VisitingFrom(MunicipalityRow.Of("ny"))));
        Assert.Equal(Users(apart, Before).Total, Users(together, Before).Total);
    }

    private static int Visits(CollectedCounts counts, MonthSpan span, string municipalityId) =>
        counts.VisitsByMunicipality(span)[municipalityId].Visits;

    private static UniqueUsers Users(CollectedCounts counts, MonthSpan span) => new UserTimelines(counts).Count(span);

    private static int? Users(CollectedCounts counts, MonthSpan span, string municipalityId) =>
        Users(counts, span).CountedUnder(MunicipalityRow.Of(municipalityId));

    private static string Centres(string municipalities, params string[] ids) => $$"""
        {
          "municipalities": [{{municipalities}}],
          "centres": [{
            "id": "{{CentreId}}", "name": "Huset", "calendar": "calendar-year", "reportsBy": "half-year",
            "registeredFrom": "2019-01", "firstPeriod": "2019-H1", "municipalities": ["{{string.Join("\", \"", ids)}}"], "recipients": []
          }]
        }
        """;

    private async Task<CollectedCounts> CollectAsync()
    {
        await _app.CollectAllAsync();
        return (await _app.Get<CollectedCountsReader>().ReadAsync(CentreId, Both, 50, CancellationToken.None)).Counts;
    }
}
