using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Imports files of registrations into the source table;
/// an id is known for as long as a file is read, and its pseudonym stored.
/// </summary>
public sealed class RegistrationImport(
    PseudonymKeys keys, KeyYearGuard keyYears, RegisteredVisits visits, TimeProvider clock, ILogger<RegistrationImport> logger)
{
    /// <summary>Imports a file, or nothing of it if any of it is wrong; a row that has been imported before is left as it is.</summary>
    /// <exception cref="StateConflictException">No key is set, or a year of the file is counted under another version of it.</exception>
    public async Task<ImportResult> ImportAsync(Centre centre, byte[] content, CancellationToken cancellationToken)
    {
        var (now, all) = (clock.GetUtcNow(), keys.All);
        var file = RegistrationFile.Read(content, new RegistrationFields(centre, now));
        if (file.Faults.Count > 0) return new ImportResult(0, [], file.Faults);

        var years = file.Lines
            .Where(line => line.Id is not null)
            .Select(line => centre.Calendar.YearOf(new YearMonth(line.Date)))
            .Distinct();
        await keyYears.ClaimAsync(centre, [.. years], all[0].Version, cancellationToken);

        var months = RegistrationRows.Of(centre.Id, file.Lines, all, now)
            .GroupBy(row => row.Partition)
            .OrderBy(month => month.Key.Month)
            .ToList();
        foreach (var month in months)
        {
            var there = await visits.ReadRowKeysAsync(month.Key, cancellationToken);
            await visits.WriteAsync(month.Where(row => !row.RowKeys.Any(there.Contains)).Select(row => row.Row), cancellationToken);
        }

        logger.LogInformation("Imported {Rows} registrations of {Months} months into {Centre}", file.Lines.Count, months.Count, centre.Id);
        return new ImportResult(file.Lines.Count, [.. months.Select(month => month.Key.Month!.Value.ToString())], []);
    }
}

/// <summary>What an import took.</summary>
/// <param name="Rows">The registrations of the file, those included that had been imported before.</param>
/// <param name="Months">The months that they are of, in order.</param>
/// <param name="Faults">What is wrong with the file; if anything is, nothing was imported.</param>
public sealed record ImportResult(int Rows, IReadOnlyList<string> Months, IReadOnlyList<FileFault> Faults);
