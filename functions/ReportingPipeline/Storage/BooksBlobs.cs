using System.Security.Cryptography;
using Azure.Storage.Blobs;
using ReportingPipeline.Domain.Books;

namespace ReportingPipeline.Storage;

/// <summary>
/// The books of centres, a blob for every state that they have been in: <c>{centre}/books/{hash}.json</c>. Which state counts stands in the
/// ledger, so that it changes in the same step as what happens to reports.
/// </summary>
public sealed class BooksBlobs(BlobServiceClient blobs, LedgerTable ledger, CountsCache cache)
{
    /// <summary>The folder, in that of a centre, of the states.</summary>
    internal const string Folder = "books";

    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>The present state of a centre's books, and which it is.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<(CentreBooks Books, BooksHead Head)> ReadAsync(string centreId, CancellationToken cancellationToken)
    {
        var head = await ReadHeadAsync(centreId, cancellationToken);
        if (head.BlobName is not { } name) return (CentreBooks.Empty, head);

        var state = await cache.ReadOnceAsync(
            name,
            async () => await FindAsync(name, CancellationToken.None)
                ?? throw new InvalidOperationException($"The books {name} have been deleted from the storage account."),
            cancellationToken);
        return (state, head);
    }

    /// <summary>Which state of a centre's books counts.</summary>
    public Task<BooksHead> ReadHeadAsync(string centreId, CancellationToken cancellationToken) =>
        ledger.ReadBooksHeadAsync(centreId, cancellationToken);

    /// <summary>A state, whether it counts or not; null if there is none of that name.</summary>
    public async Task<CentreBooks?> FindAsync(string name, CancellationToken cancellationToken) =>
        await _books.GetBlobClient(name).ReadIfExistsAsync(cancellationToken) is { } content ? BooksJson.Read<CentreBooks>(content) : null;

    /// <summary>Writes a state, which does not count until the ledger says so; returns its name.</summary>
    public async Task<string> WriteAsync(string centreId, CentreBooks books, CancellationToken cancellationToken)
    {
        var content = BooksJson.Write(books);
        var name = $"{centreId}/{Folder}/{Convert.ToHexStringLower(SHA256.HashData(content))}.json";
        await _books.GetBlobClient(name).TryWriteAsync(content, BooksJson.Upload(), cancellationToken);
        return name;
    }
}
