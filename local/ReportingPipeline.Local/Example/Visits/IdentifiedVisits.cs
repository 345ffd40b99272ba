namespace ReportingPipeline.Local.Example;

/// <summary>The user visits of a half-year that carry a user id.</summary>
internal static class IdentifiedVisits
{
    /// <summary>At least one visit by each user and the rest by weight, never two by one user on a day.</summary>
    public static IEnumerable<VisitDraft> Of(
        VisitFigures figures, IReadOnlyList<ExampleUser> users, SplitMix64 numbers)
    {
        var days = OpeningDays.ByBusyness(figures.Period);
        var openDays = OpeningDays.Of(figures.Period).Count;
        var visits = Quota.OneEachThenByWeight(
            figures.UserVisits - figures.WithoutUserId, [.. users.Select(user => user.Weight)]);
        foreach (var (user, count) in users.Zip(visits))
        {
            if (count > openDays)
                throw new InvalidOperationException(
                    $"User {user.Number} cannot come {count} times in {openDays} days.");

            var stay = user.Stays[figures.Period.Year];
            foreach (var (visit, day) in DistinctDays(count, days, numbers).Index())
            {
                var place = stay.PlaceAt(figures.Period.Half, visit, count);
                yield return new VisitDraft(day, VisitDraft.UserKind, user, place);
            }
        }
    }

    private static SortedSet<DateOnly> DistinctDays(int count, IReadOnlyList<DateOnly> days, SplitMix64 numbers)
    {
        var chosen = new SortedSet<DateOnly>();
        while (chosen.Count < count)
            chosen.Add(numbers.OneOf(days));
        return chosen;
    }
}
