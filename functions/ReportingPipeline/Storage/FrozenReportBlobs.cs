using System.Security.Cryptography;
using Azure.Storage.Blobs;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// What reports were made from, kept until it expires: <c>{centre}/reports/{period}/{hash of the content}.json</c>, a small blob that names
/// the counts of the parts that it uses, and is shared by the recipients of a period, and written once.
/// </summary>
public sealed class FrozenReportBlobs(BlobServiceClient blobs, PartCountsBlobs partCounts)
{
    /// <summary>The folder, in that of a centre, of what reports were made from, by period.</summary>
    internal const string Folder = "reports";

    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>What reports were made from.</summary>
    /// <exception cref="InvalidOperationException">It, or counts that it names, have been deleted.</exception>
    public async Task<FrozenReport> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var stored = await ReadStoredAsync(name, cancellationToken);
        var counts = await Task.WhenAll(stored.Basis.Parts.Select(part =>
            partCounts.ReadAsync(part.CountsName, part.DataAsOf, cancellationToken)));
        var withoutMonth = new CollectedCounts(
            stored.DataAsOf, [new YearCounts(YearCounts.WithoutMonth, [], [], stored.RejectedWithoutMonth)]);
        return new FrozenReport(
            stored.Rules,
            stored.Basis,
            CollectedCounts.Join(stored.DataAsOf, counts.Append(withoutMonth)),
            stored.RejectedRows,
            stored.Recount,
            stored.FrozenAt);
    }

    /// <summary>The names of the counts that a blob of this folder uses; none if it is gone.</summary>
    public async Task<IReadOnlyList<string>> FindCountsAsync(string name, CancellationToken cancellationToken) =>
        await _books.GetBlobClient(name).ReadIfExistsAsync(cancellationToken) is { } content
            ? [.. BooksJson.Read<StoredReport>(content).Basis.Parts.Select(part => part.CountsName)]
            : [];

    /// <summary>Freezes what the reports of a period are made from, unless the same was frozen before, at whatever time.</summary>
    /// <returns>Its name, and what was frozen first.</returns>
    public async Task<(string Name, FrozenReport Report)> WriteAsync(
        string centreId, ReportingPeriod period, FrozenReport report, CancellationToken cancellationToken)
    {
        var withoutMonth = report.Counts.Years.Where(year => year.Year == YearCounts.WithoutMonth).SelectMany(year => year.Rejected);
        var stored = new StoredReport(
            report.Rules, report.Basis, report.Counts.DataAsOf, [.. withoutMonth], report.RejectedRows, report.Recount, FrozenAt: default);
        var hash = Convert.ToHexStringLower(SHA256.HashData(BooksJson.Write(stored)));
        var name = $"{centreId}/{Folder}/{period.Key}/{hash}.json";
        var content = BooksJson.Write(stored with { FrozenAt = report.FrozenAt });
        return await _books.GetBlobClient(name).TryWriteAsync(content, BooksJson.Upload(), cancellationToken)
            ? (name, report)
            : (name, report with { FrozenAt = (await ReadStoredAsync(name, cancellationToken)).FrozenAt });
    }

    private async Task<StoredReport> ReadStoredAsync(string name, CancellationToken cancellationToken) =>
        await _books.GetBlobClient(name).ReadIfExistsAsync(cancellationToken) is { } content
            ? BooksJson.Read<StoredReport>(content)
            : throw new InvalidOperationException($"What the report was made from, {name}, has been deleted from the storage account.");

    private sealed record StoredReport(
        FrozenRules Rules,
        ReportBasis Basis,
        DateTimeOffset DataAsOf,
        IReadOnlyList<RejectedCount> RejectedWithoutMonth,
        IReadOnlyList<RejectedRow> RejectedRows,
        RecountFinding Recount,
        DateTimeOffset FrozenAt);
}
