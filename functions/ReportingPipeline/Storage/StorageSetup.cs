using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace ReportingPipeline.Storage;

/// <summary>
/// Creates, when the app starts, what is missing of its tables, queues and containers,
/// so that an empty storage account will do.
/// </summary>
public sealed class StorageSetup(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues) : IHostedLifecycleService
{
    private static readonly string[] Tables =
    [
        StorageNames.VisitsTable,
        StorageNames.CollectionsTable,
        StorageNames.RejectedVisitsTable,
        StorageNames.LedgerTable,
        StorageNames.RetentionTable,
        StorageNames.PseudonymKeysTable,
        StorageNames.ErasuresTable,
        StorageNames.RequestsTable,
        StorageNames.LinksTable,
        StorageNames.AuditTable,
    ];

    private static readonly string[] Containers =
    [
        StorageNames.CountsContainer,
        StorageNames.ReportsContainer,
        StorageNames.DraftsContainer,
        StorageNames.BooksContainer,
        StorageNames.ExportsContainer,
        StorageNames.WorkContainer,
        StorageNames.ConfigurationContainer,
        StorageNames.KeysContainer,
    ];

    /// <summary>Creates what is missing. Only this early: the worker tells its host that it is ready before services are started.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.WhenAll(Tables.Select(table => tables.CreateTableIfNotExistsAsync(table, cancellationToken))),
        Task.WhenAll(Containers.Select(container =>
            blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken))),
        Task.WhenAll(StorageNames.Queues.Select(queue =>
            queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken))));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
