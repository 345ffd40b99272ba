using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Registers visits one by one, as for a centre that has no system of its own: each is a further one, but that a user whose id is known
/// comes once a day. An id is known for as long as it takes, and nothing but its pseudonym stored.
/// </summary>
public sealed class VisitRegistration(PseudonymKeys keys, KeyYearGuard keyYears, RegisteredVisits visits, TimeProvider clock)
{
    /// <summary>Registers the visits of a day, or none as long as another system has registered one of them otherwise.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="day">The day.</param>
    /// <param name="lines">Its visits, of which no two are of the same person.</param>
    /// <param name="cancellationToken">Stops it between two requests.</param>
    /// <returns>What is wrong with those that another system has registered otherwise, by their lines.</returns>
    /// <exception cref="StateConflictException">No key is set, or the year is counted under another version of it.</exception>
    public async Task<IReadOnlyList<FileFault>> RegisterAsync(
        Centre centre, DateOnly day, IReadOnlyList<RegistrationLine> lines, CancellationToken cancellationToken)
    {
        var month = new YearMonth(day);
        if (lines.Any(line => line.Id is not null))
        {
            await keyYears.ClaimAsync(centre, [centre.Calendar.YearOf(month)], keys.Current.Version, cancellationToken);
        }

        IReadOnlyList<FileFault> refused = [];
        await visits.ReviseAsync(
            SourcePartition.Of(centre.Id, month),
            there =>
            {
                var changes = RegistrationChanges.Of(RowsOf(centre, lines, there), there, clock.GetUtcNow());
                refused = changes.Faults;
                return refused.Count == 0 ? changes.Writes : [];
            },
            cancellationToken);
        return refused;
    }

    // Visits without an id are told apart by their numbers: further ones get the first that are free.
    private IEnumerable<RegistrationRow> RowsOf(Centre centre, IReadOnlyList<RegistrationLine> lines, IReadOnlyList<TableEntity> there)
    {
        var taken = there.Where(row => !VisitRows.IsCancelled(row)).Select(row => row.RowKey).ToHashSet();
        var named = RegistrationRows.Of(centre.Id, [.. lines.Where(line => line.Id is not null)], keys.All);
        var unnamed = lines
            .Where(line => line.Id is null)
            .GroupBy(line => (line.Date, line.Kind, line.Municipality))
            .SelectMany(alike => RegistrationRows
                .Of(centre.Id, [.. Enumerable.Repeat(alike.First(), taken.Count + alike.Count())], keys.All)
                .Where(row => !taken.Overlaps(row.RowKeys))
                .Take(alike.Count()));
        return named.Concat(unnamed);
    }
}
