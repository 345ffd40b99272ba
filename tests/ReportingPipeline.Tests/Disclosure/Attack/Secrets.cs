namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>What must not be found out of the counts of one moment, by what is true.</summary>
internal static class Secrets
{
    /// <summary>Forms of the counts that fewer persons than a threshold are behind, but not nobody.</summary>
    public static IEnumerable<CountForm<Count>> Of(IReadOnlySet<Count> counts, TrueState truth, int threshold)
    {
        foreach (var count in counts)
        {
            if (truth.Persons(count) < threshold) yield return count;
            foreach (var form in count.Sort == Sort.Users ? OfUsers(count, counts, truth) : OfVisits(count, counts, truth, threshold))
            {
                if (count.Sort != Sort.Users || form.ValueAt(truth.Value) < threshold) yield return form;
            }
        }
    }

    // Those who are from elsewhere, those who were in a whole and not in a part, and those who were in both its parts. Where
    // somebody moved in between, they need not be numbers of persons.
    private static IEnumerable<CountForm<Count>> OfUsers(Count count, IReadOnlySet<Count> counts, TrueState truth)
    {
        if (count.From is not null) yield return (CountForm<Count>)(count with { From = null }) - count;
        var parts = counts.Where(part => part.Sort == count.Sort && part.From == count.From && count.HoldsMoreThan(part)).ToList();
        foreach (var part in parts.Where(part => parts.Where(between => between.HoldsMoreThan(part)).All(between => truth.Value(part) <= truth.Value(between) && truth.Value(between) <= truth.Value(count))))
        {
            yield return (CountForm<Count>)count - part;
        }

        if (count.Length > 12 || count.Length % 2 != 0) yield break;

        var halves = count.Split(count.Length / 2);
        if (halves.All(half => counts.Contains(half) && truth.Value(half) <= truth.Value(count))) yield return CountForm<Count>.Sum(halves) - count;
    }

    private static IEnumerable<CountForm<Count>> OfVisits(Count count, IReadOnlySet<Count> counts, TrueState truth, int threshold)
    {
        var part = count with { Sort = count.Sort == Sort.Visits ? Sort.UserVisits : Sort.WithoutId };
        if (count.Sort != Sort.WithoutId && counts.Contains(part) && truth.PersonsOfRest(count) < threshold) yield return (CountForm<Count>)count - part;
        if (count.From is not null && count.Sort != Sort.WithoutId && truth.PersonsFromElsewhere(count) < threshold) yield return (CountForm<Count>)(count with { From = null }) - count;
    }
}
