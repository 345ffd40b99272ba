using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Portal;

/// <summary>The figures beside those of the period before that <see cref="StaffReports"/> shows of the example's reports.</summary>
[Collection(SharedSagatunApp.Name)]
public class StaffPreviewTests(SagatunApp sagatun)
{
    [Fact]
    public async Task FindAsync_AYear_HasTheUsersOfEachMunicipalityOfTheYearBefore()
    {
        var (before, now) = (ByMunicipality(await PreviewAsync("2019")), ByMunicipality(await PreviewAsync("2020")));

        Assert.Equal(["Hamar", "Løten", "Ringsaker", "Stange"], now.Select(figure => figure.Row).Order(StringComparer.Ordinal));
        Assert.All(before, figure => Assert.NotEqual(Figure.NotCollected, figure.Now));
        Assert.Equal(before.Select(figure => figure.Now), now.Select(figure => figure.Before));
    }

    // A report tells users by municipality of whole years before, and of no half of them.
    [Fact]
    public async Task FindAsync_AHalfYear_LeavesOutTheUsersOfEachMunicipalityBefore()
    {
        var preview = await PreviewAsync("2020-H1");

        Assert.All(ByMunicipality(preview), figure => Assert.Equal(Figure.NotCollected, figure.Before));
        Assert.All(preview.Figures.Where(figure => figure.Row is null), figure => Assert.NotEqual(Figure.NotCollected, figure.Before));
    }

    private static IReadOnlyList<PreviewFigure> ByMunicipality(ReportPreview preview) =>
        [.. preview.Figures.Where(figure => figure.Row is not null)];

    private async Task<ReportPreview> PreviewAsync(string period)
    {
        await sagatun.App.BuildAsync("sagatun", period, "stange");
        var centre = (await sagatun.App.Get<CentresBlob>().FindAsync("sagatun", CancellationToken.None))!;
        var report = new ReportId("sagatun", period, "stange");
        return (await sagatun.App.Get<StaffReports>().FindAsync(centre, report, CancellationToken.None))!.Preview!;
    }
}
