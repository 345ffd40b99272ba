using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Storage;

/// <summary>
/// Refuses a configuration from which something was taken out that is still needed: by a closed period, a stored registration or a report
/// in the ledger. Whoever ends is given a last day or period instead, so that what there was stays what it was.
/// </summary>
public sealed class ConfigurationInUse(TableServiceClient tables, CurrentCountsTable currentCounts, BooksBlobs books, LedgerTable ledger)
{
    private readonly TableClient _ledger = tables.GetTableClient(StorageNames.LedgerTable);

    /// <summary>Looks whether every centre that the ledger knows is among these.</summary>
    /// <exception cref="ConfigurationException">One is missing; the message names it and says how it ends.</exception>
    public async Task RefuseRemovedCentresAsync(IReadOnlyList<Centre> centres, CancellationToken cancellationToken)
    {
        await foreach (var centreId in _ledger.FindPartitionKeysAsync(KeyRange.All, changedSince: null, cancellationToken))
        {
            if (centres.All(centre => centre.Id != centreId))
            {
                throw Removed($"The centre {centreId} has reports in the ledger", "a lastPeriod");
            }
        }
    }

    /// <summary>
    /// Looks at one of these centres; and if the ledger does not know it, whether one that it knows is missing, as that may be the same
    /// under another id.
    /// </summary>
    /// <returns>Every entry of the centre in the ledger, which it has to look at.</returns>
    /// <exception cref="ConfigurationException">Something is missing; the message names it and says how it ends.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> RefuseRemovedAsync(
        Centre centre, IReadOnlyList<Centre> centres, CancellationToken cancellationToken)
    {
        await RefuseRemovedMunicipalitiesAsync(centre, cancellationToken);
        var recipients = centre.Recipients.Select(recipient => recipient.MunicipalityId).ToHashSet();
        var entries = await ledger.ReadAsync(centre.Id, cancellationToken);
        if (entries.Select(entry => entry.Id.Report.MunicipalityId).FirstOrDefault(id => !recipients.Contains(id)) is { } recipient)
        {
            throw Removed($"{recipient} has reports of {centre.Id} in the ledger", "a lastPeriod as a recipient");
        }

        if (entries.Count == 0 && !await IsInLedgerAsync(centre.Id, cancellationToken))
        {
            await RefuseRemovedCentresAsync(centres, cancellationToken);
        }

        return entries;
    }

    /// <summary>Looks whether a centre has every municipality that its registrations and closed years are counted by.</summary>
    /// <exception cref="ConfigurationException">One is missing; the message names it and says how it ends.</exception>
    public async Task RefuseRemovedMunicipalitiesAsync(Centre centre, CancellationToken cancellationToken)
    {
        var configured = centre.Municipalities.Select(municipality => municipality.Id).ToHashSet();
        var codes = centre.Municipalities.SelectMany(municipality => municipality.Codes, (_, code) => code.Code).ToHashSet();
        foreach (var (year, counted) in (await currentCounts.ReadAsync(centre.Id, cancellationToken)).Years)
        {
            if (counted.Codes.FirstOrDefault(code => !codes.Contains(code)) is { } code)
            {
                throw Removed($"the municipality code {code} has registrations of {year} in {centre.Id}", "a lastDay");
            }
        }

        foreach (var year in (await books.ReadAsync(centre.Id, cancellationToken)).Books.Years)
        {
            if (year.MunicipalityIds.FirstOrDefault(id => !configured.Contains(id)) is { } id)
            {
                throw Removed($"{id} is a municipality of the closed year {year.Year} of {centre.Id}", "a lastDay for its code");
            }
        }
    }

    private async Task<bool> IsInLedgerAsync(string centreId, CancellationToken cancellationToken)
    {
        var ofCentre = TableClient.CreateQueryFilter($"PartitionKey eq {centreId}");
        var rows = _ledger.QueryAsync<TableEntity>(ofCentre, maxPerPage: 1, ["PartitionKey"], cancellationToken);
        await using var first = rows.GetAsyncEnumerator(cancellationToken);
        return await first.MoveNextAsync();
    }

    private static ConfigurationException Removed(string what, string end) => new(
        $"{StorageNames.ConfigurationContainer}/{StorageNames.CentresBlob}: {what}, and cannot be taken out; "
        + $"take it back and end it with {end}.");
}
