using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>One user's months in a year, by part.</summary>
/// <param name="Parts">The months with visits of each part, in order of time; a part without any may be missing.</param>
internal sealed record UserState(IReadOnlyDictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>> Parts)
{
    private static readonly IReadOnlyDictionary<YearMonth, UserMonth> None = new Dictionary<YearMonth, UserMonth>();

    /// <summary>The months of a part.</summary>
    public IReadOnlyDictionary<YearMonth, UserMonth> In(ReportingPeriod part) => Parts.GetValueOrDefault(part, None);

    /// <summary>This state with the months of another in one part.</summary>
    public UserState With(ReportingPeriod part, UserState other) =>
        new(new Dictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>>(Parts) { [part] = other.In(part) });

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
    /// The rows that the difference to another state touches in a part: those with other visits, and those that the user is counted
    /// under in either.
    /// </summary>
    public IReadOnlySet<MunicipalityRow> Touched(ReportingPeriod part, UserState other, BookRows rows)
    {
        var touched = new HashSet<MunicipalityRow>();
        if (IsSameIn(part, other)) return touched;

        var (own, others) = (ByRow(part, rows), other.ByRow(part, rows));
        touched.UnionWith(own.Except(others).Concat(others.Except(own)).Select(visits => visits.Row));
        if (CountedUnder(rows) is { } before) touched.Add(before);
        if (other.CountedUnder(rows) is { } after) touched.Add(after);
        return touched;
    }

    private HashSet<(YearMonth Month, MunicipalityRow Row, int Visits)> ByRow(ReportingPeriod part, BookRows rows) =>
    [
        .. In(part).SelectMany(
            month => month.Value.Visits.GroupBy(from => rows.Of(from.MunicipalityId), from => from.Visits),
            (month, row) => (month.Key, row.Key, row.Sum())),
    ];
}
