using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Counting;

/// <summary>Everything collected for one centre, as of one instant: the only source of a report's figures.</summary>
/// <param name="DataAsOf">What was registered before this instant is counted; of joined counts, that of the last span.</param>
/// <param name="Years">The counts by calendar year, rows without a month under <see cref="YearCounts.WithoutMonth"/>.</param>
public sealed record CollectedCounts(DateTimeOffset DataAsOf, IReadOnlyList<YearCounts> Years)
{
    /// <summary>The visits in a span by municipality id; one without visits is left out.</summary>
    public IReadOnlyDictionary<string, VisitTally> VisitsByMunicipality(MonthSpan span) => In(span)
        .SelectMany(year => year.Visits)
        .Where(row => span.Contains(row.Month))
        .GroupBy(row => row.MunicipalityId, row => row.Tally)
        .ToDictionary(municipality => municipality.Key, municipality => municipality.Aggregate(VisitTally.Add));

    /// <summary>All visits in a span; nothing registered is zero.</summary>
    public VisitTally Visits(MonthSpan span) => VisitsByMunicipality(span).Values.Aggregate(default(VisitTally), VisitTally.Add);

    /// <summary>The days of a span that have visits.</summary>
    public IReadOnlySet<DateOnly> DaysWithVisits(MonthSpan span) => In(span)
        .SelectMany(year => year.Days)
        .Where(row => span.Contains(row.Month))
        .SelectMany(row => row.Dates())
        .ToHashSet();

    /// <summary>The rows of a span that were counted nowhere.</summary>
    public IEnumerable<RejectedCount> Rejected(MonthSpan span) => Years
        .SelectMany(year => year.Rejected)
        .Where(row => row.Partition.Month is { } month && span.Contains(month));

    /// <summary>The rows that were counted nowhere and name no month, or one in which no visit can have been made.</summary>
    public IEnumerable<RejectedCount> RejectedWithoutMonth() => Years
        .SelectMany(year => year.Rejected)
        .Where(row => row.Partition.Month is null);

    /// <summary>The counts of a span alone, without the rows that name no month.</summary>
    public CollectedCounts Of(MonthSpan span) => this with
    {
        Years = [.. In(span).Select(year => year.Of(span)).Where(year => !year.IsEmpty)],
    };

    /// <summary>Counts of several spans, no month in two of them, as counts of all of them.</summary>
    /// <param name="dataAsOf">What was registered of the last span before this instant is counted.</param>
    /// <param name="counts">The counts.</param>
    public static CollectedCounts Join(DateTimeOffset dataAsOf, IEnumerable<CollectedCounts> counts) =>
        new(
            dataAsOf,
            [
                .. counts
                    .SelectMany(part => part.Years)
                    .GroupBy(year => year.Year)
                    .OrderBy(year => year.Key)
                    .Select(year => YearCounts.Join(year.Key, [.. year])),
            ]);

    /// <summary>The counts as they are if only some municipalities are listed, so that all others are "other or unknown".</summary>
    public CollectedCounts ListedAs(IReadOnlyCollection<string> municipalityIds) => this with
    {
        Years = [.. Years.Select(year => year.ListedAs(municipalityIds))],
    };

    /// <summary>SHA-256 over the counts in lower-case hexadecimal: equal counts give equal hashes, whenever they were made.</summary>
    public string ContentHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Years.Where(year => !year.IsEmpty).OrderBy(year => year.Year).Select(year => year.ContentHash())))));

    private IEnumerable<YearCounts> In(MonthSpan span) => Years.Where(year => span.First.Year <= year.Year && year.Year <= span.Last.Year);
}
