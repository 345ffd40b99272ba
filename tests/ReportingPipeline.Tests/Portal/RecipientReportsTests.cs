using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Portal;

[Collection(SharedBooksApp.Name)]
public class RecipientReportsTests(BooksApp books)
{
    [Fact]
    public async Task ReadAsync_TwoReleasedReports_ShowsBothWithTheirFilesTheLatestFirst()
    {
        var shown = await ReadAsync("hamar");

        var year = Assert.Single(shown.Years);
        Assert.Equal(("2018", "Hamar"), (year.Year, shown.RecipientName));
        Assert.Equal(["2018-H2", "2018-H1"], year.Reports.Select(report => report.Period.Key));
        Assert.All(year.Reports, report =>
        {
            var version = Assert.Single(report.Versions);
            Assert.Equal((1, DateTimeOffset.Parse(BooksApp.Closed, null)), (version.Number, version.ReleasedAt));
            Assert.Null(version.Changes);
            Assert.Equal(
                ["workbook", "pdf", "tables"],
                version.Files.Select(file => file.Address.Replace($"/reports/{report.Period.Key}/1/", "", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task ReadAsync_TheSizesOfFiles_AreThoseOfTheDownloads()
    {
        var report = (await ReadAsync("hamar")).Years[0].Reports[0];

        var workbook = await books.App.Client.GetByteArrayAsync($"reports/sagatun_{report.Period.Key}_hamar/workbook");

        Assert.Equal(workbook.Length, report.Versions[0].Files.Single(file => file.Kind == ReportFileKind.Workbook).Bytes);
    }

    [Fact]
    public async Task ReadAsync_OwnFigures_AreThoseOfTheReports()
    {
        var users = (await ReadAsync("hamar")).OwnFigures.Single(series => series.Quantity == Quantity.UniqueUsers);

        Assert.Equal(["2018-H1", "2018-H2"], users.Figures.Select(figure => figure.Period.Key));
        foreach (var (period, figure) in users.Figures)
        {
            var told = await books.App.GetAsync($"reports/sagatun_{period.Key}_hamar/data");
            var line = told.GetProperty("users").GetProperty("periods").EnumerateArray()
                .Single(other => other.GetProperty("period").Text("id") == period.Id)
                .GetProperty("municipalities").EnumerateArray()
                .Single(other => other.GetProperty("municipalities").Each(id => id.GetString()!) is ["hamar"]);
            Assert.Equal(figure.Number, line.GetProperty("users").TryGetProperty("value", out var value) ? value.GetInt64() : null);
        }
    }

    [Fact]
    public async Task ReadAsync_RecipientWithoutReleasedReports_ShowsNone()
    {
        var shown = await ReadAsync("stange");

        Assert.Empty(shown.Years);
        Assert.Empty(shown.OwnFigures);
    }

    private async Task<ReportsContent> ReadAsync(string municipality)
    {
        var centre = (await books.App.Get<CentresBlob>().ReadAsync(CancellationToken.None)).Single(centre => centre.Id == "sagatun");
        return await books.App.Get<RecipientReports>().ReadAsync(centre.Id, municipality, centre, CancellationToken.None);
    }
}
