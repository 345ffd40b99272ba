using System.Text;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Storage;

public class CentresBlobTests
{
    [Fact]
    public async Task ReadAsync_TheExample_ReturnsItsCentre()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(ExampleLoader.Centres());

        Assert.Equal("sagatun", Assert.Single(await new CentresBlob(account.Blobs, TimeProvider.System).ReadAsync(CancellationToken.None)).Id);
    }

    [Fact]
    public async Task ReadAsync_SavedWithByteOrderMark_ReturnsItsCentre()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync('\uFEFF' + ExampleLoader.Centres());

        Assert.Single(await new CentresBlob(account.Blobs, TimeProvider.System).ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_SavedInAnotherEncoding_NamesBlobLineAndColumn()
    {
        var account = await StorageAccount.NewAsync();
        var file = Encoding.Latin1.GetBytes("{\r\n  \"municipalities\": [{ \"id\": \"loten\", \"name\": \"Løten\" }]\r\n}");
        await account.Blobs.GetBlobContainerClient(StorageNames.ConfigurationContainer).GetBlobClient(StorageNames.CentresBlob)
            .UploadAsync(BinaryData.FromBytes(file));

        Assert.StartsWith(
            "configuration/centres.json: The file cannot be read, as it is not UTF-8: line 2, column 49 holds the byte F8. Save it as UTF-8",
            await RefusalAsync(account),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_CentreThatBeganLongBeforeToday_IsRefusedByThePresentDay()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(ExampleLoader.Centres());

        Assert.Single(await new CentresBlob(account.Blobs, new ManualClock("2037-12-31T12:00:00Z")).ReadAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ConfigurationException>(
            () => new CentresBlob(account.Blobs, new ManualClock("2038-01-02T12:00:00Z")).ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_BlobOrContainerIsMissing_SaysWhichAndWhatToDo(bool isSetUp)
    {
        var account = await StorageAccount.NewAsync(isSetUp);

        Assert.Equal(
            "The blob configuration/centres.json is missing. Upload one that describes the centres; docs/configuration.md says how.",
            await RefusalAsync(account));
    }

    [Fact]
    public async Task ReadAsync_WrongField_NamesBlobAndField()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(EditedCentres.With("centres[0].grants[0].baseYear", "\"2019-H1\""));

        Assert.StartsWith("configuration/centres.json: centres[0].grants[0].baseYear is '2019-H1'; ", await RefusalAsync(account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_EditedBetweenReadings_ReturnsTheNewOne()
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(ExampleLoader.Centres());
        var centres = new CentresBlob(account.Blobs, TimeProvider.System);
        await centres.ReadAsync(CancellationToken.None);

        await account.ConfigureAsync(EditedCentres.With("centres[0].name", "\"Sagatun nytt\""));

        Assert.Equal("Sagatun nytt", (await centres.ReadAsync(CancellationToken.None))[0].Name);
    }

    private static async Task<string> RefusalAsync(StorageAccount account) =>
        (await Assert.ThrowsAnyAsync<ConfigurationException>(() => new CentresBlob(account.Blobs, TimeProvider.System).ReadAsync(CancellationToken.None))).Message;
}
