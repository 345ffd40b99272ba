using System.Globalization;
using Azure.Storage.Blobs;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// What reports were made from, kept until it expires: a small blob for each freeze,
/// which names the counts of the parts that it uses.
/// </summary>
public sealed class FrozenReportBlobs(BlobServiceClient blobs, PartCountsBlobs partCounts)
{
    /// <summary>The folder, in that of a centre, of what reports were made from, by period.</summary>
    internal const string Folder = "reports";

    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>What a revision of a report was frozen with; null if it has not been.</summary>
    /// <param name="id">The revision.</param>
    /// <param name="freeze">Which of its freezes, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">The counts that it names have been deleted.</exception>
    public async Task<FrozenReport?> FindAsync(RevisionId id, int freeze, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, freeze, cancellationToken) is not { } stored) return null;

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

    /// <summary>The parts and years that a revision was frozen with, without their counts.</summary>
    /// <exception cref="InvalidOperationException">It was never frozen, or what it was frozen with has been deleted.</exception>
    public async Task<ReportBasis> ReadBasisAsync(RevisionId id, int freeze, CancellationToken cancellationToken) =>
        (await ReadAsync(id, freeze, cancellationToken) ?? throw Missing(Blob(id, freeze))).Basis;

    /// <summary>The names of the counts that a blob of this folder uses; none if it is gone.</summary>
    public async Task<IReadOnlyList<string>> FindCountsAsync(string name, CancellationToken cancellationToken) =>
        await ReadAsync(_books.GetBlobClient(name), cancellationToken) is { } stored
            ? [.. stored.Basis.Parts.Select(part => part.CountsName)]
            : [];

    /// <summary>Freezes a revision of a report, unless an earlier attempt has; returns what it is frozen with from then on.</summary>
    public async Task<FrozenReport> FreezeAsync(RevisionId id, int freeze, FrozenReport report, CancellationToken cancellationToken)
    {
        var withoutMonth = report.Counts.Years.Where(year => year.Year == YearCounts.WithoutMonth).SelectMany(year => year.Rejected);
        var stored = new StoredReport(
            report.Rules, report.Basis, report.Counts.DataAsOf, [.. withoutMonth], report.RejectedRows, report.Recount, report.FrozenAt);
        return await Blob(id, freeze).TryWriteAsync(BooksJson.Write(stored), BooksJson.Upload(), cancellationToken)
            ? report
            : await FindAsync(id, freeze, cancellationToken) ?? throw Missing(Blob(id, freeze));
    }

    private Task<StoredReport?> ReadAsync(RevisionId id, int freeze, CancellationToken cancellationToken) =>
        ReadAsync(Blob(id, freeze), cancellationToken);

    private static async Task<StoredReport?> ReadAsync(BlobClient blob, CancellationToken cancellationToken) =>
        await blob.ReadIfExistsAsync(cancellationToken) is { } content ? BooksJson.Read<StoredReport>(content) : null;

    private static InvalidOperationException Missing(BlobClient blob) =>
        new($"What the report was made from, {blob.Name}, has been deleted from the storage account.");

    private BlobClient Blob(RevisionId id, int freeze) => _books.GetBlobClient(string.Create(
        CultureInfo.InvariantCulture,
        $"{id.Report.CentreId}/{Folder}/{id.Report.PeriodKey}/{id.Report.MunicipalityId}-r{id.Revision}-f{freeze}.json"));

    private sealed record StoredReport(
        FrozenRules Rules,
        ReportBasis Basis,
        DateTimeOffset DataAsOf,
        IReadOnlyList<RejectedCount> RejectedWithoutMonth,
        IReadOnlyList<RejectedRow> RejectedRows,
        RecountFinding Recount,
        DateTimeOffset FrozenAt);
}
