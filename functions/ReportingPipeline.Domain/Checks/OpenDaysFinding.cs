namespace ReportingPipeline.Domain.Checks;

/// <summary>The open days on which nothing was registered; any of them wants explaining.</summary>
/// <param name="OpenDays">How many days of the period the centre was open, as far as the counts reach.</param>
/// <param name="WithoutVisits">Those of them that have no visits, in order.</param>
public sealed record OpenDaysFinding(int OpenDays, IReadOnlyList<EmptyDays> WithoutVisits) : Finding
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.OpenDaysWithoutVisits;

    /// <inheritdoc/>
    public override Verdict Verdict => this switch
    {
        { OpenDays: 0 } => Verdict.NotChecked,
        { WithoutVisits: [] } => Verdict.Ok,
        _ => Verdict.Explain,
    };

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Verdict switch
    {
        Verdict.NotChecked => FindingOutcome.NothingToCheck,
        Verdict.Ok => FindingOutcome.NothingFound,
        _ => FindingOutcome.Found,
    };

    /// <inheritdoc/>
    public override string Figures
    {
        get
        {
            var without = WithoutVisits.Select(days =>
                FormattableString.Invariant($"{days.FirstDay:yyyy-MM-dd}–{days.LastDay:yyyy-MM-dd}"));
            return FormattableString.Invariant($"{OpenDays} / {string.Join(' ', without)}");
        }
    }
}

/// <summary>Open days that follow one another, but for days on which the centre is closed, and have no visits.</summary>
/// <param name="FirstDay">The first.</param>
/// <param name="LastDay">The last, itself without visits.</param>
/// <param name="OpenDays">How many open days they are, at least one.</param>
public sealed record EmptyDays(DateOnly FirstDay, DateOnly LastDay, int OpenDays)
{
    /// <summary>Those of some open days, in order, that have no visits.</summary>
    // Where a day's place among all and its place among the empty ones grow in step, no day with visits lies between.
    internal static IReadOnlyList<EmptyDays> Among(IEnumerable<DateOnly> openDays, IReadOnlySet<DateOnly> withVisits) =>
        [.. openDays.Index()
            .Where(day => !withVisits.Contains(day.Item))
            .Select((day, place) => (Day: day.Item, Run: day.Index - place))
            .GroupBy(day => day.Run, day => day.Day)
            .Select(run => new EmptyDays(run.First(), run.Last(), run.Count()))];
}
