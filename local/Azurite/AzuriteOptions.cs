namespace Azurite;

/// <summary>How to start a storage emulator.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder to keep the data in; null keeps it in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>The blob service's port; 0 takes a free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>The queue service's port; 0 takes a free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>The table service's port; 0 takes a free one.</summary>
    public int TablePort { get; init; }

    /// <summary>
    /// The accounts to serve, each empty until something is written to it; their key is
    /// <see cref="AzuriteServer.AccountKey"/>.
    /// </summary>
    public IReadOnlyList<string> Accounts { get; init; } = [AzuriteServer.AccountName];
}
