using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class ReportsTableTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly DateTimeOffset Now = new(2021, 7, 15, 1, 2, 3, 456, TimeSpan.Zero);

    private readonly ReportsTable _reports = new(account.Tables);

    [Fact]
    public async Task FindAsync_NobodyHasAsked_ReturnsNull() =>
        Assert.Null(await _reports.FindAsync(new ReportId("nobody", "2019-H1", "hamar"), CancellationToken.None));

    [Fact]
    public async Task TrySaveAsync_NewReport_IsFoundAsItWas()
    {
        var report = New("new");

        Assert.True(await _reports.TrySaveAsync(report, CancellationToken.None));

        var found = await _reports.FindAsync(report.Id, CancellationToken.None);
        Assert.NotNull(found!.ETag);
        Assert.Equal(report, found with { ETag = null });
    }

    [Fact]
    public async Task TrySaveAsync_EveryField_IsFoundAsItWas()
    {
        var report = New("every") with
        {
            State = ReportState.Built,
            Revision = 3,
            Attempts = 4,
            LastError = "Én gang gikk det \"galt\".",
            Workbook = new BuiltWorkbook("every/2019-20-H1/hamar-r3.xlsx", new string('a', 64), Now.AddHours(-1), Now.AddSeconds(1)),
        };

        await _reports.TrySaveAsync(report, CancellationToken.None);

        Assert.Equal(report, (await _reports.FindAsync(report.Id, CancellationToken.None))! with { ETag = null });
    }

    [Fact]
    public async Task TrySaveAsync_AnotherAddedItFirst_IsRefusedAndChangesNothing()
    {
        var report = New("added");
        await _reports.TrySaveAsync(report, CancellationToken.None);

        Assert.False(await _reports.TrySaveAsync(report with { Attempts = 9 }, CancellationToken.None));

        Assert.Equal(0, (await _reports.FindAsync(report.Id, CancellationToken.None))!.Attempts);
    }

    [Fact]
    public async Task TrySaveAsync_AnotherChangedItMeanwhile_IsRefusedAndChangesNothing()
    {
        await _reports.TrySaveAsync(New("changed"), CancellationToken.None);
        var read = (await _reports.FindAsync(New("changed").Id, CancellationToken.None))!;

        Assert.True(await _reports.TrySaveAsync(read with { Attempts = 1 }, CancellationToken.None));
        Assert.False(await _reports.TrySaveAsync(read with { Attempts = 2 }, CancellationToken.None));

        Assert.Equal(1, (await _reports.FindAsync(read.Id, CancellationToken.None))!.Attempts);
    }

    [Fact]
    public async Task TrySaveAsync_ErrorIsGone_IsForgotten()
    {
        await _reports.TrySaveAsync(New("mended") with { LastError = "broken" }, CancellationToken.None);
        var read = (await _reports.FindAsync(New("mended").Id, CancellationToken.None))!;

        await _reports.TrySaveAsync(read with { LastError = null }, CancellationToken.None);

        Assert.Null((await _reports.FindAsync(read.Id, CancellationToken.None))!.LastError);
    }

    [Fact]
    public async Task ReadAllAsync_ReportsOfTwoCentres_ReturnsThoseOfOneByPeriodAndMunicipality()
    {
        foreach (var id in new ReportId[] { new("all", "2019-H2", "stange"), new("all", "2019-H1", "hamar"), new("all-2", "2019-H1", "hamar"), new("all", "2019-H2", "hamar") })
        {
            await _reports.TrySaveAsync(New("all") with { Id = id }, CancellationToken.None);
        }

        Assert.Equal(
            ["all_2019-H1_hamar", "all_2019-H2_hamar", "all_2019-H2_stange"],
            (await _reports.ReadAllAsync("all", CancellationToken.None)).Select(report => report.Id.ToString()));
    }

    [Fact]
    public async Task TrySaveAsync_TableIsMissing_IsNotTakenForAConflict()
    {
        var elsewhere = await StorageAccount.NewAsync(isSetUp: false);

        var failure = await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => new ReportsTable(elsewhere.Tables).TrySaveAsync(New("lost"), CancellationToken.None));
        Assert.Equal(404, failure.Status);
    }

    private static Report New(string centre) => new(new ReportId(centre, "2019-20-H1", "hamar"), ReportState.Requested, 1, Now);
}
