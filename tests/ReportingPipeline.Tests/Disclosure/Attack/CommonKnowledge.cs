namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>How the counts of one moment hang together, as any reader knows.</summary>
internal static class CommonKnowledge
{
    /// <summary>What is printed for all municipalities that have no row of their own.</summary>
    public const string Elsewhere = "Annen/ukjent kommune";

    private static readonly int[] Lengths = [1, 4, 6, 12];

    /// <summary>The rules, and what follows of visits if there turn out to be no users.</summary>
    /// <param name="counts">The counts that are seen anywhere.</param>
    /// <param name="truth">What is true: a reader may take for granted that nobody moved, and is right where it is so.</param>
    public static IEnumerable<Rule<Count>> Of(IReadOnlySet<Count> counts, TrueState truth) =>
        [.. Municipalities(counts), .. Spans(counts, truth), .. NextYears(counts, truth), .. Sorts(counts, truth)];

    /// <summary>What is zero if a count of users is: their visits.</summary>
    public static CountForm<Count>? ZeroWithout(Count users, IReadOnlySet<Count> counts, TrueState truth)
    {
        var (byUsers, withoutId) = (users with { Sort = Sort.UserVisits }, users with { Sort = Sort.WithoutId });
        return users.Sort == Sort.Users && counts.Contains(byUsers) && counts.Contains(withoutId) && truth.Value(byUsers) == truth.Value(withoutId)
            ? (CountForm<Count>)byUsers - withoutId
            : null;
    }

    private static IEnumerable<Rule<Count>> Municipalities(IReadOnlySet<Count> counts) => counts
        .Where(count => count.From is not null)
        .GroupBy(count => count with { From = null })
        .Where(parts => counts.Contains(parts.Key))
        .Select(parts => parts.Any(part => part.From == Elsewhere)
            ? new Rule<Count>(CountForm<Count>.Sum(parts) - parts.Key, IsZero: true)
            : new Rule<Count>((CountForm<Count>)parts.Key - CountForm<Count>.Sum(parts), IsZero: false));

    private static IEnumerable<Rule<Count>> Spans(IReadOnlySet<Count> counts, TrueState truth)
    {
        foreach (var whole in counts)
        {
            foreach (var parts in Lengths.Select(whole.Split).Where(parts => parts.Count > 0 && parts.All(counts.Contains)))
            {
                var rule = new Rule<Count>(CountForm<Count>.Sum(parts) - whole, whole.Sort != Sort.Users);
                if (rule.IsZero || rule.Form.ValueAt(truth.Value) >= 0) yield return rule;
            }

            foreach (var part in counts.Where(count => count.Sort == whole.Sort && count.From == whole.From && whole.HoldsMoreThan(count)))
            {
                if (truth.Value(whole) >= truth.Value(part)) yield return new((CountForm<Count>)whole - part, IsZero: false);
            }
        }
    }

    // Three years and the three that begin a year later have two in common.
    private static IEnumerable<Rule<Count>> NextYears(IReadOnlySet<Count> counts, TrueState truth) =>
        from early in counts
        where early.Sort == Sort.Users && early.Length > 12
        let late = early.In(early.First + 12, early.Length)
        where counts.Contains(late)
        from form in new[] { (CountForm<Count>)early.In(early.First, 12) + late - early, (CountForm<Count>)late.In(late.Last - 11, 12) + early - late }
        where form.Terms.Keys.All(counts.Contains) && form.ValueAt(truth.Value) >= 0
        select new Rule<Count>(form, IsZero: false);

    // A user counts under the municipality of a visit that was made from there.
    private static IEnumerable<Rule<Count>> Sorts(IReadOnlySet<Count> counts, TrueState truth)
    {
        foreach (var visits in counts.Where(count => count.Sort != Sort.Users).Select(count => count with { Sort = Sort.Visits }).Distinct())
        {
            var (byUsers, withoutId, users) = (visits with { Sort = Sort.UserVisits }, visits with { Sort = Sort.WithoutId }, visits with { Sort = Sort.Users });
            if (counts.Contains(visits) && counts.Contains(byUsers)) yield return new((CountForm<Count>)visits - byUsers, IsZero: false);
            if (!counts.Contains(byUsers) || !counts.Contains(withoutId)) continue;

            var named = (CountForm<Count>)byUsers - withoutId;
            yield return new(counts.Contains(users) ? named - users : named, IsZero: false);
        }
    }
}
