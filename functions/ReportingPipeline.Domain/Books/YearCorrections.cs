using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// Decides which corrections of a year's closed parts may be taken up. All are proposed at once; those that touch a row of a part in
/// which the users that differ would be 1 to one less than the threshold, from any earlier version, wait, and so do those that would
/// make a row unsafe. Users whose visits from a row differ must be enough by themselves: they do not hide among those who are only
/// counted under it. A user's corrections of a year are taken up together or not at all.
/// </summary>
public static class YearCorrections
{
    /// <summary>Decides.</summary>
    /// <param name="parts">The closed parts of one reporting year, in order.</param>
    /// <param name="present">
    /// The present counts, of at least the parts that are open for corrections, by the municipalities of the year.
    /// </param>
    /// <param name="division">The year's division; null while it is open.</param>
    /// <param name="threshold">How many users must differ in a row, unless none does.</param>
    /// <param name="takenUpAnyway">A part of which an administrator takes up everything; null for none.</param>
    public static ProposedVersions Propose(
        IReadOnlyList<PartContents> parts,
        CollectedCounts present,
        YearDivision? division,
        int threshold,
        ReportingPeriod? takenUpAnyway = null)
    {
        var proposed = ProposeOnce(parts, present, division, threshold, takenUpAnyway);
        if (takenUpAnyway is not null) return proposed;

        // What waits is proposed again beside what is taken up, lest the next date finds what this one could have taken up.
        var taken = new Dictionary<ReportingPeriod, CollectedCounts>();
        while (proposed.Counts.Count > 0)
        {
            foreach (var (part, counts) in proposed.Counts) taken[part] = counts;
            proposed = ProposeOnce([.. parts.Select(With)], present, division, threshold, takenUpAnyway: null);
        }

        return proposed with { Counts = taken };

        PartContents With(PartContents part) => taken.TryGetValue(part.Closed.Part, out var counts) ? part.With(counts) : part;
    }

    private static ProposedVersions ProposeOnce(
        IReadOnlyList<PartContents> parts, CollectedCounts present, YearDivision? division, int threshold, ReportingPeriod? takenUpAnyway)
    {
        var rows = new BookRows(division);
        var earlier = EarlierYear.Of(parts, rows);
        var presentOf = parts.ToDictionary(
            part => part.Closed.Part, part => part.IsOpenForCorrections ? present.Of(part.Closed.Part.Months) : part.Latest);
        var users = new UserCorrections(parts, presentOf, earlier, division, threshold, takenUpAnyway);
        var (counts, waiting) = (new Dictionary<ReportingPeriod, CollectedCounts>(), new List<WaitingCorrections>());
        foreach (var part in parts.Where(part => part.IsOpenForCorrections))
        {
            var (period, now) = (part.Closed.Part, presentOf[part.Closed.Part]);
            var nameless = NamelessCorrections.TakenUp(part, now, period == takenUpAnyway ? [] : earlier, rows, threshold);
            if (nameless.Count > 0 || users.AreTakenUpIn(period))
            {
                // Days with visits and rejected rows are told to nobody, and go with whatever is taken up.
                counts[period] = PartCorrection.Apply(part.Latest, now, users.AreTakenUp, id => nameless.Contains(rows.Of(id)));
            }

            var registrations = NamelessVisits.Differing(part.Latest, now, rows).Where(row => !nameless.Contains(row.Key)).ToDictionary();
            var waitingUsers = users.Waiting(period);
            waiting.AddRange(waitingUsers.Keys.Union(registrations.Keys).Select(row => new WaitingCorrections(
                period, BookRows.Named(row), waitingUsers.GetValueOrDefault(row), registrations.GetValueOrDefault(row))));
        }

        return new ProposedVersions(
            counts, waiting, counts.Keys.Where(part => part == takenUpAnyway || users.AreTakenUpAnywayIn(part)).ToHashSet());
    }
}
