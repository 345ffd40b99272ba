using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>The reports that have been released to one municipality by one centre.</summary>
public sealed class ReleasedReports(LedgerTable ledger)
{
    /// <summary>Which revision somebody means; null if there can be none.</summary>
    public static RevisionId? IdOf(string centreId, string periodKey, string municipalityId, string version) =>
        RevisionId.TryParse($"{new ReportId(centreId, periodKey, municipalityId)}{ReportId.Separator}r{version}");

    /// <summary>A released version; null if there is none.</summary>
    public async Task<LedgerEntry?> FindAsync(
        string centreId, string periodKey, string municipalityId, string version, CancellationToken cancellationToken) =>
        IdOf(centreId, periodKey, municipalityId, version) is { } id
        && await ledger.FindAsync(id, cancellationToken) is { } entry
        && IsReleased(entry)
            ? entry
            : null;

    /// <summary>Every released version, the earliest release first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(
        string centreId, string municipalityId, CancellationToken cancellationToken) =>
    [
        .. (await ledger.ReadAsync(centreId, cancellationToken))
            .Where(entry => IsReleased(entry) && entry.Id.Report.MunicipalityId == municipalityId)
            .OrderBy(entry => entry.Approval!.At),
    ];

    private static bool IsReleased(LedgerEntry entry) => entry is { Release: not null, IsReleased: true, Id.IsPreview: false };
}
