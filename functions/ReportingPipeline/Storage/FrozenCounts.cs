using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;

namespace ReportingPipeline.Storage;

/// <summary>
/// The counts that reports were made from, kept until they expire. A report's own blob names its years by the hash of their
/// counts, so that the counts of a year are kept once, however many reports were made from them. The hash is the name of what
/// was frozen; that of a year in which a person was erased is of the counts as they were before.
/// </summary>
public sealed partial class FrozenCounts(BlobServiceClient blobs)
{
    /// <summary>The folder, in that of a centre, of the years' counts; the others are those of periods.</summary>
    internal const string YearsFolder = "years";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new YearMonthJson(), new ReportingPeriodJson(), new UserMonthJson(), new JsonStringEnumConverter() } };

    private readonly BlobContainerClient _frozen = blobs.GetBlobContainerClient(StorageNames.FrozenCountsContainer);

    /// <summary>What a revision of a report was frozen with; null if it has not been.</summary>
    /// <param name="id">The revision.</param>
    /// <param name="freeze">Which of its freezes, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<FrozenReport?> FindAsync(RevisionId id, int freeze, CancellationToken cancellationToken)
    {
        if (await ReadReportAsync(id, freeze, cancellationToken) is not { } report) return null;

        var years = await Task.WhenAll(report.Years.Select(year => ReadYearAsync(id.Report.CentreId, year.Key, year.Value, cancellationToken)));
        return new FrozenReport(
            report.Rules, new CollectedCounts(report.DataAsOf, years), new MonthSpan(report.First, report.Last), report.RejectedRows, report.Recount, report.FrozenAt);
    }

    /// <summary>The months that a revision covers, and the hashes of the counts that it was frozen with, by year.</summary>
    /// <exception cref="InvalidOperationException">It was never frozen, or what it was frozen with has been deleted.</exception>
    public async Task<(MonthSpan Covered, IReadOnlyDictionary<int, string> Hashes)> ReadHashesAsync(RevisionId id, int freeze, CancellationToken cancellationToken)
    {
        var report = await ReadReportAsync(id, freeze, cancellationToken) ?? throw Missing(ReportBlob(id, freeze));
        return (new MonthSpan(report.First, report.Last), report.Years);
    }

    /// <summary>Freezes a revision of a report, unless an earlier attempt has; returns what it is frozen with from then on.</summary>
    public async Task<FrozenReport> FreezeAsync(RevisionId id, int freeze, FrozenReport report, CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(report.Counts.Years.Select(year => WriteYearAsync(id.Report.CentreId, year, cancellationToken)));
        var stored = new StoredReport(
            report.Rules, report.Counts.DataAsOf, report.Covered.First, report.Covered.Last, years.ToDictionary(), report.RejectedRows, report.Recount, report.FrozenAt);
        return await TryWriteAsync(ReportBlob(id, freeze), stored, cancellationToken)
            ? report
            : await FindAsync(id, freeze, cancellationToken) ?? throw Missing(ReportBlob(id, freeze));
    }

    private async Task<StoredReport?> ReadReportAsync(RevisionId id, int freeze, CancellationToken cancellationToken) =>
        (await ReportBlob(id, freeze).ReadIfExistsAsync(cancellationToken))?.ToObjectFromJson<StoredReport>(Json);

    private async Task<KeyValuePair<int, string>> WriteYearAsync(string centreId, YearCounts year, CancellationToken cancellationToken)
    {
        var hash = year.ContentHash();
        await TryWriteAsync(YearBlob(centreId, year.Year, hash), new StoredYear(year.Visits, year.Users, year.Rejected, year.Days), cancellationToken);
        return new(year.Year, hash);
    }

    private async Task<YearCounts> ReadYearAsync(string centreId, int year, string hash, CancellationToken cancellationToken)
    {
        var content = await YearBlob(centreId, year, hash).ReadIfExistsAsync(cancellationToken)
            ?? throw Missing(YearBlob(centreId, year, hash));
        var stored = content.ToObjectFromJson<StoredYear>(Json)!;
        return new YearCounts(year, stored.Visits, stored.Users, stored.Rejected, stored.Days);
    }

    private static Task<bool> TryWriteAsync<T>(BlobClient blob, T value, CancellationToken cancellationToken) => blob.TryWriteAsync(
        BinaryData.FromObjectAsJson(value, Json), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } }, cancellationToken);

    private static InvalidOperationException Missing(BlobClient blob) => new($"The frozen counts {blob.Name} have been deleted from the storage account.");

    private BlobClient ReportBlob(RevisionId id, int freeze) => _frozen.GetBlobClient(string.Create(
        CultureInfo.InvariantCulture, $"{id.Report.CentreId}/{id.Report.PeriodKey}/{id.Report.MunicipalityId}-r{id.Revision}-f{freeze}.json"));

    private BlobClient YearBlob(string centreId, int year, string hash) =>
        _frozen.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{centreId}/{YearsFolder}/{year:0000}-{hash}.json"));

    private sealed record StoredReport(
        FrozenRules Rules,
        DateTimeOffset DataAsOf,
        YearMonth First,
        YearMonth Last,
        Dictionary<int, string> Years,
        IReadOnlyList<RejectedRow> RejectedRows,
        PeriodTotals Recount,
        DateTimeOffset FrozenAt);

    private sealed record StoredYear(
        IReadOnlyList<MonthTally> Visits, IReadOnlyList<UserYear> Users, IReadOnlyList<RejectedCount> Rejected, IReadOnlyList<MonthDays> Days);
}
