using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests;

/// <summary>An empty storage account of one's own: a class fixture, or one for each test.</summary>
public sealed class StorageAccount : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public TableServiceClient Tables { get; private set; } = null!;

    public BlobServiceClient Blobs { get; private set; } = null!;

    public QueueServiceClient Queues { get; private set; } = null!;

    /// <summary>A new account, with the app's tables, queues and containers unless they are not wanted.</summary>
    public static async Task<StorageAccount> NewAsync(bool isSetUp = true)
    {
        var account = new StorageAccount();
        await account.ConnectAsync();
        if (isSetUp) await account.SetUpAsync();
        return account;
    }

    /// <summary>An account that somebody else serves, with the app's tables, queues and containers.</summary>
    public static async Task<StorageAccount> AtAsync(string connectionString)
    {
        var account = new StorageAccount();
        account.Connect(connectionString);
        await account.SetUpAsync();
        return account;
    }

    public async Task InitializeAsync()
    {
        await ConnectAsync();
        await SetUpAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Creates what the app creates when it starts.</summary>
    public Task SetUpAsync() => new StorageSetup(Tables, Blobs, Queues).StartingAsync(CancellationToken.None);

    /// <summary>Uploads a description of the centres, in place of a former one.</summary>
    public Task ConfigureAsync(string centres) => Blobs
        .GetBlobContainerClient(StorageNames.ConfigurationContainer).GetBlobClient(StorageNames.CentresBlob)
        .UploadAsync(BinaryData.FromString(centres), overwrite: true);

    public async Task<List<string>> TableNamesAsync()
    {
        var names = new List<string>();
        await foreach (var table in Tables.QueryAsync()) names.Add(table.Name);
        return names;
    }

    private async Task ConnectAsync() => Connect(await Emulator.NewAccountAsync());

    private void Connect(string connectionString)
    {
        ConnectionString = connectionString;
        Tables = new TableServiceClient(ConnectionString);
        Blobs = new BlobServiceClient(ConnectionString);
        Queues = new QueueServiceClient(ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }
}
