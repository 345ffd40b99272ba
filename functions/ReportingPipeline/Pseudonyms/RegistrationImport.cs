using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
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
    /// <summary>
    /// Imports the lines of a file that can be; what the table says otherwise is replaced, and what the file does not name stays. A run
    /// that dies has written some of the lines, and importing the file again writes the rest.
    /// </summary>
    /// <exception cref="StateConflictException">
    /// No key is set, or a year of the file is counted under another version of it; then nothing is imported.
    /// </exception>
    public async Task<ImportResult> ImportAsync(Centre centre, byte[] content, CancellationToken cancellationToken)
    {
        var (now, all) = (clock.GetUtcNow(), keys.All);
        var file = RegistrationFile.Read(content, new RegistrationFields(centre, now));
        var years = file.Lines
            .Where(line => line.Id is not null)
            .Select(line => centre.Calendar.YearOf(new YearMonth(line.Date)))
            .Distinct();
        await keyYears.ClaimAsync(centre, [.. years], all[0].Version, cancellationToken);

        var (added, replaced, unchanged, months) = (0, 0, file.Repeated, new List<string>());
        var byMonth = RegistrationRows.Of(centre.Id, file.Lines, all).GroupBy(row => row.Partition).OrderBy(month => month.Key.Month);
        foreach (var month in byMonth)
        {
            var (written, refused) = await WriteAsync(month.Key, [.. month], now, cancellationToken);
            foreach (var fault in refused) file.Faults.Add(fault);
            (added, replaced) = (added + written.Added, replaced + written.Replaced);
            unchanged += month.Count() - written.Added - written.Replaced - refused.Count;
            months.Add(month.Key.Month!.Value.ToString());
        }

        logger.LogInformation(
            "Imported {Months} months into {Centre}: {Added} added, {Replaced} replaced, {Unchanged} unchanged, {Faults} faults",
            months.Count, centre.Id, added, replaced, unchanged, file.Faults.Count);
        return new ImportResult(added + replaced + unchanged, added, replaced, unchanged, months, file.Faults.Told, file.Faults.Count);
    }

    private async Task<(VisitWrites Written, IReadOnlyList<FileFault> Refused)> WriteAsync(
        SourcePartition month, IReadOnlyList<RegistrationRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<FileFault> refused = [];
        var written = await visits.ReviseAsync(
            month,
            there =>
            {
                var changes = RegistrationChanges.Of(rows, there, now);
                refused = changes.Faults;
                return changes.Writes;
            },
            cancellationToken);
        return (written, refused);
    }
}

/// <summary>What an import took.</summary>
/// <param name="Rows">The lines that were taken: those that were added, that replaced something, or that changed nothing.</param>
/// <param name="Added">The lines that the table knew nothing of.</param>
/// <param name="Replaced">The lines of which the table said something else, or had them cancelled.</param>
/// <param name="Unchanged">The lines that the table, or an earlier line, says already.</param>
/// <param name="Months">The months that they are of, in order.</param>
/// <param name="Faults">What is wrong with the other lines, by line, at most 500.</param>
/// <param name="FaultsInAll">How many faults there are.</param>
public sealed record ImportResult(
    int Rows, int Added, int Replaced, int Unchanged, IReadOnlyList<string> Months, IReadOnlyList<FileFault> Faults, int FaultsInAll);
