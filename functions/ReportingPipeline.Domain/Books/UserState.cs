using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>One user's months in a year, by part.</summary>
/// <param name="Parts">The months with visits of each part.</param>
internal sealed record UserState(IReadOnlyDictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>> Parts)
{
    /// <summary>The months of a part.</summary>
    public IReadOnlyDictionary<YearMonth, UserMonth> In(ReportingPeriod part) => Parts[part];

    /// <summary>This state without the other parts.</summary>
    public UserState Only(ReportingPeriod part) =>
        new(new Dictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>> { [part] = In(part) });

    /// <summary>Whether the visits of a part are the same.</summary>
    public bool IsSameIn(ReportingPeriod part, UserState other)
    {
        var (own, others) = (In(part), other.In(part));
        return own.Count == others.Count && own.All(month => others.TryGetValue(month.Key, out var visits) && visits == month.Value);
    }

    /// <summary>The row that the user is counted under in the year; null without a visit.</summary>
    public MunicipalityRow? CountedUnder(BookRows rows) =>
        Parts.Values.SelectMany(months => months).OrderBy(month => month.Key).LastOrDefault().Value is { } visits
            ? rows.Of(visits.Latest)
            : null;

    /// <summary>
    /// The rows that the difference to another state touches in a part: those with other visits, each in both ways, and those that the
    /// user is counted under in either state.
    /// </summary>
    public IReadOnlySet<TouchedRow> Touched(ReportingPeriod part, UserState other, BookRows rows)
    {
        var touched = new HashSet<TouchedRow>();
        if (IsSameIn(part, other)) return touched;

        var (own, others) = (Visits(part), other.Visits(part));
        var inVisits = own.Except(others).Concat(others.Except(own)).Select(visits => rows.Of(visits.From.MunicipalityId)).ToHashSet();
        touched.UnionWith(inVisits.Select(row => new TouchedRow(row, InVisits: true)));
        touched.UnionWith(inVisits.Select(row => new TouchedRow(row, InVisits: false)));
        if (CountedUnder(rows) is { } before) touched.Add(new TouchedRow(before, InVisits: false));
        if (other.CountedUnder(rows) is { } after) touched.Add(new TouchedRow(after, InVisits: false));
        return touched;
    }

    private IEnumerable<(YearMonth Month, MunicipalityVisits From)> Visits(ReportingPeriod part) =>
        In(part).SelectMany(month => month.Value.Visits, (month, from) => (month.Key, from));
}
