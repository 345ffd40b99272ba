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
    /// <summary>
    /// Imports the lines of a file that can be; what the table says otherwise is replaced, and what the file does not name stays. A run
    /// that dies has written some of the lines, and importing the file again writes the rest.
    /// </summary>
    /// <exception cref="StateConflictException">
    /// No key is set, or a year of the file is counted under another version of it; then nothing is imported.
    /// </exception>
    public async Task<ImportResult> ImportAsync(Centre centre, byte[] content, CancellationToken cancellationToken)
    {
        var file = await PrepareAsync(centre, content, cancellationToken);
        var result = file.Result;
        foreach (var month in file.Months) result = result.Plus(await WriteAsync(month, file.ReadAt, cancellationToken));
        LogEnd(centre.Id, result);
        return result;
    }

    /// <summary>Reads and checks a file, gives the users of its lines their pseudonyms, and takes its years for the key.</summary>
    /// <exception cref="StateConflictException">No key is set, or a year of the file is counted under another version of it.</exception>
    internal async Task<PreparedFile> PrepareAsync(Centre centre, byte[] content, CancellationToken cancellationToken)
    {
        var (now, all) = (clock.GetUtcNow(), keys.All);
        var file = RegistrationFile.Read(content, new RegistrationFields(centre, now));
        var months = RegistrationRows.Of(centre.Id, file.Lines, all)
            .GroupBy(row => row.Partition)
            .Select(rows => new RegistrationMonth(rows.Key.Month!.Value, [.. rows]))
            .OrderBy(month => month.Month)
            .ToList();
        await ClaimAsync(centre, months, cancellationToken);
        return new PreparedFile(now, months, ImportResult.Of(file));
    }

    /// <summary>Takes the years of some months for the version of the key that their users have their pseudonyms under.</summary>
    /// <exception cref="StateConflictException">A year is counted under another version.</exception>
    internal async Task ClaimAsync(Centre centre, IReadOnlyList<RegistrationMonth> months, CancellationToken cancellationToken)
    {
        var years = months.Where(month => month.KeyVersion is not null).ToLookup(
            month => month.KeyVersion!.Value, month => centre.Calendar.YearOf(month.Month));
        foreach (var version in years)
        {
            await keyYears.ClaimAsync(centre, [.. version.Distinct()], version.Key, cancellationToken);
        }
    }

    /// <summary>What writing a month would take, as the table says now; nothing is written.</summary>
    internal Task<ImportedMonth> LookAsync(RegistrationMonth month, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        ReviseAsync(month, readAt, isToBeWritten: false, cancellationToken);

    /// <summary>Writes a month; doing it again changes nothing.</summary>
    internal Task<ImportedMonth> WriteAsync(RegistrationMonth month, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        ReviseAsync(month, readAt, isToBeWritten: true, cancellationToken);

    /// <summary>Logs what an import took.</summary>
    internal void LogEnd(string centreId, ImportResult result) => logger.LogInformation(
        "Imported {Months} months into {Centre}: {Added} added, {Replaced} replaced, {Unchanged} unchanged, {Faults} faults",
        result.Months.Count, centreId, result.Added, result.Replaced, result.Unchanged, result.FaultsInAll);

    // What others change meanwhile is looked at anew, so that the last look counts, and what was written before it.
    private async Task<ImportedMonth> ReviseAsync(
        RegistrationMonth month, DateTimeOffset readAt, bool isToBeWritten, CancellationToken cancellationToken)
    {
        var changes = RegistrationChanges.None;
        var written = await visits.ReviseAsync(
            month.Rows[0].Partition,
            there =>
            {
                changes = RegistrationChanges.Of(month.Rows, there, readAt);
                return isToBeWritten ? changes.Writes : [];
            },
            cancellationToken);
        return new ImportedMonth(
            month.Month, month.Rows.Count, isToBeWritten ? written : VisitWrites.Of(changes.Writes), changes.Faults);
    }
}

/// <summary>A file that was read and checked, and of which nothing is written yet.</summary>
/// <param name="ReadAt">When it was read: when rows are registered of which nobody says it.</param>
/// <param name="Months">What is to be written, month by month in order.</param>
/// <param name="Result">What is known of it before anything is written: the lines that are wrong, or say what another one says.</param>
internal sealed record PreparedFile(DateTimeOffset ReadAt, IReadOnlyList<RegistrationMonth> Months, ImportResult Result);

/// <summary>The rows of a month that a file names.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rows">The rows, at least one.</param>
internal sealed record RegistrationMonth(YearMonth Month, IReadOnlyList<RegistrationRow> Rows)
{
    /// <summary>The version of the key that its users have their pseudonyms under; null if none of them is known.</summary>
    public int? KeyVersion => Rows.FirstOrDefault(row => row.User is not null)?.User?.KeyVersion;
}

/// <summary>What was taken of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rows">How many rows of it the file names.</param>
/// <param name="Written">Those that were written.</param>
/// <param name="Refused">The lines that cannot be imported, as another system says otherwise.</param>
internal sealed record ImportedMonth(YearMonth Month, int Rows, VisitWrites Written, IReadOnlyList<FileFault> Refused)
{
    /// <summary>How many rows were there already.</summary>
    public int Unchanged => Rows - Written.Added - Written.Replaced - Refused.Count;
}
