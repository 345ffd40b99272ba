using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using Moq;
using ReportingPipeline.Example;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Reporting;

public sealed class ReportBuilderTests : IAsyncLifetime
{
    private const string BlobName = "sagatun/2019-H2/hamar-r1.xlsx";

    private static readonly ReportId Hamar = new("sagatun", "2019-H2", "hamar");

    private readonly ManualClock _clock = new("2021-07-15T01:00:00Z");
    private Pipeline _pipeline = null!;

    private ReportBuilder Builder => _pipeline.Get<ReportBuilder>();

    private ReportsTable Reports => _pipeline.Get<ReportsTable>();

    public async Task InitializeAsync()
    {
        _pipeline = await Pipeline.NewAsync(_clock, Mock.Of<IReportRequests>());
        await _pipeline.CollectJanuary2019Async();
        await _pipeline.Get<ReportDesk>().RequestAsync(Hamar, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task BuildAsync_Requested_StoresTheWorkbookAndItsRecord()
    {
        _clock.Now += TimeSpan.FromMinutes(1);
        await Builder.BuildAsync(Hamar, CancellationToken.None);

        var report = await FindAsync();
        Assert.Equal((ReportState.Built, 1, null), (report.State, report.Attempts, report.LastError));
        Assert.Equal((BlobName, _clock.Now), (report.Workbook!.BlobName, report.Workbook.BuiltAt));
        Assert.Equal(_clock.Now.AddMinutes(-1), report.Workbook.DataAsOf);
        Assert.Equal(await BlobHashAsync(), report.Workbook.Sha256);
    }

    [Fact]
    public async Task BuildAsync_SecondTime_DoesNothing()
    {
        await Builder.BuildAsync(Hamar, CancellationToken.None);
        var (report, blob) = (await FindAsync(), await _pipeline.Blob(BlobName).GetPropertiesAsync());
        _clock.Now += TimeSpan.FromDays(1);

        await Builder.BuildAsync(Hamar, CancellationToken.None);

        Assert.Equal(report, await FindAsync());
        Assert.Equal(blob.Value.ETag, (await _pipeline.Blob(BlobName).GetPropertiesAsync()).Value.ETag);
    }

    [Fact]
    public async Task BuildAsync_PreviewOfARunningPeriod_HasNoFiguresAfterTheLocalMonthOfItsData()
    {
        // Still September in UTC, but not in Norway.
        var clock = new ManualClock("2019-09-30T22:30:00Z");
        await using var pipeline = await Pipeline.NewAsync(clock, Mock.Of<IReportRequests>());
        await pipeline.CollectJanuary2019Async();
        await pipeline.Get<ReportsTable>().TrySaveAsync(new Report(Hamar, ReportState.Requested, 0, clock.Now), CancellationToken.None);

        await pipeline.Get<ReportBuilder>().BuildAsync(Hamar, CancellationToken.None);

        var blob = (await pipeline.Get<ReportsTable>().FindAsync(Hamar, CancellationToken.None))!.Workbook!.BlobName;
        using var document = SpreadsheetDocument.Open((await pipeline.Blob(blob).DownloadContentAsync()).Value.Content.ToStream(), isEditable: false);
        var months = OpenedSheet.All(document).Single(sheet => sheet.Name == "Måned for måned").Cells
            .Where(cell => cell.Column == 3 && cell.Row > 6).Select(cell => cell.Value).Take(12).ToList();
        Assert.DoesNotContain("–", months.Take(10));
        Assert.Equal(["–", "–"], months.Skip(10));
    }

    [Fact]
    public async Task BuildAsync_NobodyAsked_IsRefused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Builder.BuildAsync(Hamar with { MunicipalityId = "stange" }, CancellationToken.None));

        Assert.Equal("Nobody has asked for the report sagatun_2019-H2_stange; ask for it with POST /api/reports.", refusal.Message);
    }

    [Theory]
    [InlineData("centres[0].id", "\"other-centre\"", "The centre sagatun is no longer configured.")]
    [InlineData("centres[0].name", "null", "configuration/centres.json: centres[0].name is missing.")]
    public async Task BuildAsync_Fails_RecordsThrowsAndSucceedsOnceMended(string path, string json, string reason)
    {
        await _pipeline.Account.ConfigureAsync(EditedCentres.With(path, json));

        var failure = await Assert.ThrowsAsync<ConfigurationException>(() => Builder.BuildAsync(Hamar, CancellationToken.None));
        Assert.Equal(reason, failure.Message);
        var failed = await FindAsync();
        Assert.Equal((ReportState.Failed, 1, reason, null), (failed.State, failed.Attempts, failed.LastError, failed.Workbook));

        await _pipeline.Account.ConfigureAsync(ExampleLoader.Centres());
        await Builder.BuildAsync(Hamar, CancellationToken.None);
        var built = await FindAsync();
        Assert.Equal((ReportState.Built, 2, null), (built.State, built.Attempts, built.LastError));
    }

    [Fact]
    public async Task BuildAsync_Cancelled_RecordsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Builder.BuildAsync(Hamar, new CancellationToken(canceled: true)));

        Assert.Equal((ReportState.Requested, 0), ((await FindAsync()).State, (await FindAsync()).Attempts));
    }

    [Fact]
    public async Task BuildAsync_CrashedAfterUploadAndBeforeSaving_AdoptsTheUploadedFile()
    {
        var requested = await FindAsync();
        await Builder.BuildAsync(Hamar, CancellationToken.None);
        var (uploaded, built) = (await BlobHashAsync(), await FindAsync());

        // As if the first run had not come to save, and data and clock had moved on before the second.
        Assert.True(await Reports.TrySaveAsync(requested with { ETag = built.ETag }, CancellationToken.None));
        await _pipeline.Account.ConfigureAsync(EditedCentres.With("centres[0].name", "\"Sagatun nytt\""));
        _clock.Now += TimeSpan.FromMinutes(10);
        await Builder.BuildAsync(Hamar, CancellationToken.None);

        Assert.Equal(uploaded, await BlobHashAsync());
        Assert.Equal(uploaded, (await FindAsync()).Workbook!.Sha256);
        Assert.Equal(built.Workbook, (await FindAsync()).Workbook);
    }

    [Fact]
    public async Task BuildAsync_ManyAtOnce_EndInOneConsistentState()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Builder.BuildAsync(Hamar, CancellationToken.None))));

        var report = await FindAsync();
        Assert.Equal((ReportState.Built, 1), (report.State, report.Attempts));
        Assert.Equal(await BlobHashAsync(), report.Workbook!.Sha256);
    }

    [Theory]
    [InlineData(ReportState.Requested)]
    [InlineData(ReportState.Failed)]
    public async Task BuildAsync_AnotherSavedTheReportMeanwhile_StillEndsBuilt(ReportState state)
    {
        _clock.OnNextReading = () => Reports
            .TrySaveAsync(FindAsync().GetAwaiter().GetResult() with { State = state, Attempts = 3, LastError = "meanwhile" }, CancellationToken.None)
            .GetAwaiter().GetResult();

        await Builder.BuildAsync(Hamar, CancellationToken.None);

        var report = await FindAsync();
        Assert.Equal((ReportState.Built, 4, null), (report.State, report.Attempts, report.LastError));
        Assert.Equal(await BlobHashAsync(), report.Workbook!.Sha256);
    }

    private async Task<Report> FindAsync() => (await Reports.FindAsync(Hamar, CancellationToken.None))!;

    private async Task<string> BlobHashAsync() =>
        Convert.ToHexStringLower(SHA256.HashData((await _pipeline.Blob(BlobName).DownloadContentAsync()).Value.Content));
}
