using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>Sees to it that no reporting year of a centre is counted under two versions of the pseudonym key.</summary>
public sealed class KeyYearGuard(PseudonymKeysTable keyYears, CollectedCountsReader counts, TimeProvider clock)
{
    /// <summary>Takes reporting years for a version of the key; it does not matter if some have been taken for it before.</summary>
    /// <exception cref="StateConflictException">
    /// A year is counted under another version; the message says from when on this one can be used.
    /// </exception>
    public async Task ClaimAsync(
        Centre centre, IReadOnlyCollection<ReportingPeriod> years, int version, CancellationToken cancellationToken)
    {
        if (years.Count == 0) return;

        var recorded = await keyYears.ReadAsync(centre, cancellationToken);
        var known = new KeyYears(recorded.Concat(await CollectedAsync(centre, years, cancellationToken)));
        if (known.Find(years, version) is { } conflict) throw Refuse(centre, conflict, version);

        foreach (var year in years)
        {
            var taken = await keyYears.ClaimAsync(centre.Id, year, version, cancellationToken);
            if (new KeyYears([(year, taken)]).Find([year], version) is { } lost) throw Refuse(centre, lost, version);
        }
    }

    private async Task<IEnumerable<(ReportingPeriod Year, int Version)>> CollectedAsync(
        Centre centre, IReadOnlyCollection<ReportingPeriod> years, CancellationToken cancellationToken)
    {
        if (await counts.ReadDataAsOfAsync(centre.Id, cancellationToken) is null) return [];

        // Up to the present year, since the answer says which year is free.
        var present = centre.Calendar.YearOf(new YearMonth(LocalTime.DateOf(clock.GetUtcNow())));
        var span = new MonthSpan(years.Min(year => year.Months.First), years.Append(present).Max(year => year.Months.Last));
        var (collected, _) = await counts.ReadAsync(centre.Id, span, mostRejected: 0, cancellationToken);
        return KeyYears.Collected(centre.Calendar, collected, span);
    }

    private static StateConflictException Refuse(Centre centre, KeyYearConflict conflict, int version) => new(
        $"The year {conflict.Year} of {centre.Id} is counted under version {string.Join(" and ", conflict.Versions)} "
        + $"of the pseudonym key, and the present key is version {version}; nobody could count the users of both. "
        + $"The present key can be used from {conflict.FreeFrom:yyyy-MM-dd}. "
        + $"To use it for {conflict.Year} as well, re-key that year first: POST /api/pseudonyms/rekey?centre={centre.Id}.");
}
