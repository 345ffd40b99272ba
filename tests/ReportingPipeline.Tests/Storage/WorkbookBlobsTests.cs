using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class WorkbookBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2021, 7, 15, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567);
    private static readonly byte[] File = [1, 2, 3];

    private readonly WorkbookBlobs _workbooks = new(account.Blobs);

    [Fact]
    public async Task StoreAsync_NewWorkbook_HasContentTypeMetadataAndHash()
    {
        var stored = await _workbooks.StoreAsync(Heading("new"), File, CancellationToken.None);

        var properties = await PropertiesAsync(stored.BlobName);
        Assert.Equal("new/2019-20-H1/hamar-r2.xlsx", stored.BlobName);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", properties.ContentType);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File)), stored.Sha256);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["centre"] = "new",
                ["period"] = "2019-20-H1",
                ["municipality"] = "hamar",
                ["revision"] = "2",
                ["dataasof"] = "2021-07-15T00:02:03.1234567Z",
                ["builtat"] = "2021-07-15T01:02:03.1234567Z",
                ["sha256"] = stored.Sha256,
            },
            properties.Metadata);
        Assert.Equal((Now.AddHours(-1), Now), (stored.DataAsOf, stored.BuiltAt));
    }

    [Fact]
    public async Task StoreAsync_SecondTime_KeepsTheFirstFileAndReturnsItsRecord()
    {
        var first = await _workbooks.StoreAsync(Heading("twice"), File, CancellationToken.None);
        var before = await PropertiesAsync(first.BlobName);

        var second = await _workbooks.StoreAsync(Heading("twice") with { CreatedAt = Now.AddDays(1) }, [9, 9], CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(before.ETag, (await PropertiesAsync(first.BlobName)).ETag);
        Assert.Equal(File, await ReadAsync(first.BlobName));
    }

    [Fact]
    public async Task StoreAsync_ManyAtOnce_AllReturnTheOneThatIsThere()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => _workbooks.StoreAsync(Heading("race"), [(byte)number], CancellationToken.None))));

        var one = Assert.Single(stored.Distinct());
        Assert.Equal(one.Sha256, Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(one.BlobName))));
    }

    [Fact]
    public async Task OpenAsync_NoSuchWorkbook_ReturnsNull() =>
        Assert.Null(await _workbooks.OpenAsync("nobody/2019-H1/hamar-r1.xlsx", CancellationToken.None));

    private static ReportHeading Heading(string centre) => new(
        centre, "Sagatun", new Municipality("hamar", "Hamar", []), ReportingCalendar.JulyYear.Parse("2019/20-H1"), 2, Now.AddHours(-1), Now);

    private async Task<BlobProperties> PropertiesAsync(string name) =>
        (await account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).GetBlobClient(name).GetPropertiesAsync()).Value;

    private async Task<byte[]> ReadAsync(string name)
    {
        await using var file = (await _workbooks.OpenAsync(name, CancellationToken.None))!;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
