using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Storage;

/// <summary>Opens the storage account that the setting AzureWebJobsStorage names, the same one that the host uses.</summary>
internal static class StorageClients
{
    private const string Setting = "AzureWebJobsStorage";

    /// <summary>Adds the three services' clients.</summary>
    public static void AddStorageClients(this IServiceCollection services, IConfiguration configuration)
    {
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        if (configuration[Setting] is { Length: > 0 } connectionString)
        {
            services.AddSingleton(_ => new TableServiceClient(connectionString));
            services.AddSingleton(_ => new BlobServiceClient(connectionString));
            services.AddSingleton(_ => new QueueServiceClient(connectionString, queueOptions));
            return;
        }

        var account = configuration[$"{Setting}:accountName"] ?? throw new ConfigurationException(
            $"The setting {Setting} (a connection string) or {Setting}__accountName "
            + "(the account that the app's managed identity may use) is missing.");
        TokenCredential credential = new DefaultAzureCredential();
        services.AddSingleton(_ => new TableServiceClient(Endpoint(account, "table"), credential));
        services.AddSingleton(_ => new BlobServiceClient(Endpoint(account, "blob"), credential));
        services.AddSingleton(_ => new QueueServiceClient(Endpoint(account, "queue"), credential, queueOptions));
    }

    private static Uri Endpoint(string account, string service) => new($"https://{account}.{service}.core.windows.net");
}
