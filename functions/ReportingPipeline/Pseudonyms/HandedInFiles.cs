using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Files of registrations that were handed in on a page: read and checked at once, so that nothing but rows with pseudonyms is stored,
/// and written month by month by a message. A run that is killed is gone on with where it was: before a month is written, it is noted
/// what that takes, and afterwards that it is done.
/// </summary>
public sealed partial class HandedInFiles(
    RegistrationImport import,
    WorkBlobs work,
    WorkQueues queues,
    CentresBlob centres,
    TimeProvider clock,
    ILogger<HandedInFiles> logger)
{
    /// <summary>Reads and checks a file, and has what can be taken of it imported.</summary>
    /// <returns>Which import it is.</returns>
    public async Task<string> TakeAsync(Centre centre, byte[] content, CancellationToken cancellationToken)
    {
        var (id, now) = (WorkBlobs.NewId(), clock.GetUtcNow());
        try
        {
            var file = await import.PrepareAsync(centre, content, cancellationToken);
            foreach (var month in file.Months)
            {
                await work.TryWriteAsync(centre.Id, RowsOf(id, month.Month), month, before: null, cancellationToken);
            }

            var months = file.Months.Select(month => month.Month);
            await BeginAsync(new ImportProgress(file.ReadAt, now, [.. months], file.Result));
            if (file.Months.Count > 0) await queues.EnqueueAsync(new ImportOrder(centre.Id, id), cancellationToken);
        }
        catch (StateConflictException conflict)
        {
            logger.LogWarning("A file for {Centre} was not imported: {Reason}", centre.Id, conflict.Message);
            await BeginAsync(new ImportProgress(now, now, [], ImportResult.Nothing) { Failure = ImportFailure.Key });
        }

        return id;

        Task BeginAsync(ImportProgress progress) =>
            work.TryWriteAsync(centre.Id, NameOf(id), progress, before: null, cancellationToken);
    }

    /// <summary>How far an import has come; null if the centre has none of that id, or it is forgotten.</summary>
    public async Task<ImportProgress?> FindAsync(string centreId, string? id, CancellationToken cancellationToken) =>
        id is not null && Number().IsMatch(id)
            ? (await work.FindAsync<ImportProgress>(centreId, NameOf(id), cancellationToken))?.Value.At(clock.GetUtcNow())
            : null;

    /// <summary>Writes what is not written yet of a file; any number of runs may do so.</summary>
    public async Task ImportAsync(ImportOrder order, CancellationToken cancellationToken)
    {
        var progress = await work.FindAsync<ImportProgress>(order.CentreId, NameOf(order.ImportId), cancellationToken);
        try
        {
            if (await centres.FindAsync(order.CentreId, cancellationToken) is not { } centre)
            {
                throw new ConfigurationException($"The centre {order.CentreId} is no longer configured.");
            }

            RegistrationMonth? rows = null;
            while (progress?.Value.Next() is { } next)
            {
                if (rows?.Month != next.Month) rows = await ReadAsync(centre, order.ImportId, next.Month, cancellationToken);
                progress = next.IsLookedAt
                    ? await WriteAsync(order, progress, rows, cancellationToken)
                    : await LookAsync(order, progress, rows, cancellationToken);
            }
        }
        catch (Exception failure) when (progress is not null && failure is not OperationCanceledException)
        {
            var reason = failure is StateConflictException ? ImportFailure.Key : ImportFailure.Interrupted;
            logger.LogError(failure, "A file for {Centre} could not be imported", order.CentreId);
            progress = await NoteAsync(order, progress, progress.Value with { Failure = reason }, cancellationToken);
        }

        // Otherwise another run goes on with it, or it is forgotten.
        if (progress is null) return;
        if (progress.Value.IsDone) import.LogEnd(order.CentreId, progress.Value.Result);
        await work.DeleteFolderAsync(order.CentreId, NameOf(order.ImportId), cancellationToken);
    }

    private async Task<RegistrationMonth> ReadAsync(Centre centre, string id, YearMonth month, CancellationToken cancellationToken)
    {
        var rows = (await work.FindAsync<RegistrationMonth>(centre.Id, RowsOf(id, month), cancellationToken))?.Value
            ?? throw new InvalidOperationException($"The rows of {month} have been deleted from the storage account.");
        await import.ClaimAsync(centre, [rows], cancellationToken);
        return rows;
    }

    // What a run that is killed has written of the month is not counted as unchanged by the next.
    private async Task<Stored<ImportProgress>?> LookAsync(
        ImportOrder order, Stored<ImportProgress> progress, RegistrationMonth rows, CancellationToken cancellationToken)
    {
        var looked = await import.LookAsync(rows, progress.Value.ReadAt, cancellationToken);
        return await NoteAsync(order, progress, progress.Value with { Result = progress.Value.Result.Plus(looked) }, cancellationToken);
    }

    private async Task<Stored<ImportProgress>?> WriteAsync(
        ImportOrder order, Stored<ImportProgress> progress, RegistrationMonth rows, CancellationToken cancellationToken)
    {
        await import.WriteAsync(rows, progress.Value.ReadAt, cancellationToken);
        return await NoteAsync(order, progress, progress.Value with { Written = progress.Value.Written + 1 }, cancellationToken);
    }

    // Null if another run has noted anything meanwhile.
    private Task<Stored<ImportProgress>?> NoteAsync(
        ImportOrder order, Stored<ImportProgress> before, ImportProgress next, CancellationToken cancellationToken) =>
        work.TryWriteAsync(
            order.CentreId, NameOf(order.ImportId), next with { NotedAt = clock.GetUtcNow() }, before, cancellationToken);

    private static string NameOf(string id) => $"imports/{id}";

    private static string RowsOf(string id, YearMonth month) => $"{NameOf(id)}/{month}";

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex Number();
}
