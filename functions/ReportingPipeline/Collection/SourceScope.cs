using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// The part of the source table that is collected under one name: a configured centre's partitions, or all those that
/// belong to no configured centre, whose rows are rejected one by one so that none disappears.
/// </summary>
internal sealed record SourceScope
{
    private readonly PlausibleDates _dates;

    private SourceScope(string id, Centre? centre, DateTimeOffset now, IReadOnlyList<KeyRange> ranges)
    {
        _dates = new PlausibleDates(centre, now);
        Id = id;
        Centre = centre;
        Ranges = ranges;
        Rules = CountingRules.Of(centre);
    }

    /// <summary>The centre's id, or <see cref="CurrentCountsTable.UnknownCentres"/>.</summary>
    public string Id { get; }

    /// <summary>The centre; null for unknown ones.</summary>
    public Centre? Centre { get; }

    /// <summary>The key ranges that the scope's partitions lie in.</summary>
    public IReadOnlyList<KeyRange> Ranges { get; }

    /// <summary>
    /// The same keys, those of a centre cut before each calendar year after the first in which its visits are to be expected: parts that
    /// are read beside each other, each by few requests.
    /// </summary>
    public IEnumerable<KeyRange> Years
    {
        get
        {
            foreach (var (first, last) in Ranges)
            {
                var after = first;
                foreach (var year in _dates.ExpectedYears.Skip(1))
                {
                    var cut = string.Create(CultureInfo.InvariantCulture, $"{Id}{SourcePartition.Separator}{year:0000}");
                    yield return new KeyRange(after, cut);
                    after = cut;
                }

                yield return new KeyRange(after, last);
            }
        }
    }

    /// <summary>The counting rules.</summary>
    public string Rules { get; }

    /// <summary>The scopes that together hold every partition of the source table once, as they are read at an instant.</summary>
    public static IEnumerable<SourceScope> All(IReadOnlyList<Centre> centres, DateTimeOffset now)
    {
        var gaps = new List<KeyRange>();
        string? previous = null;
        foreach (var (centre, after, last) in centres.Select(RangeOf).OrderBy(range => range.After, StringComparer.Ordinal))
        {
            yield return new SourceScope(centre.Id, centre, now, [new KeyRange(after, last)]);
            gaps.Add(new KeyRange(previous, after));
            previous = last;
        }

        yield return new SourceScope(CurrentCountsTable.UnknownCentres, null, now, [.. gaps, new KeyRange(previous, null)]);
    }

    /// <summary>
    /// Reads a source partition key of this scope. One that only begins like the centre's names no month of it, and a month in which
    /// no visit can have been made counts as none.
    /// </summary>
    public SourcePartition Parse(string key)
    {
        var isOfCentre = Centre is not null && key.StartsWith(Centre.Id + SourcePartition.Separator, StringComparison.Ordinal);
        return isOfCentre && SourcePartition.Parse(key) is { Month: { } month } partition && _dates.Contain(month)
            ? partition
            : new SourcePartition(key, null);
    }

    // All keys that begin with the centre's id and the separator, by the characters before and after the separator:
    // together with the gaps, ranges that are open at one end and closed at the other leave no key out.
    private static (Centre Centre, string After, string Last) RangeOf(Centre centre) =>
        (centre, centre.Id + (char)(SourcePartition.Separator - 1), centre.Id + (char)(SourcePartition.Separator + 1));
}
