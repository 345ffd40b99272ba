using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// A year as its books once counted it, as far as it was closed: what is printed of it can be compared with whatever is printed later,
/// part by part and as a whole.
/// </summary>
internal sealed class EarlierYear
{
    private readonly Dictionary<ReportingPeriod, (PartContents Part, int Version)> _versions;

    private EarlierYear(IEnumerable<(PartContents Part, int Version)> versions, BookRows rows, YearUsers users)
    {
        _versions = versions.ToDictionary(version => version.Part.Closed.Part);
        (Rows, Users) = (rows, users);
    }

    /// <summary>The rows that it was told by.</summary>
    public BookRows Rows { get; }

    /// <summary>Its users.</summary>
    public YearUsers Users { get; }

    /// <summary>Whether an administrator has, of any part, taken up since then what few users are behind.</summary>
    public bool IsBeforeTakenUp => _versions.Values.Any(version => version.Version < version.Part.FirstCompared);

    /// <summary>The counts of a part; null if it was open then, or is not compared with them any more.</summary>
    public CollectedCounts? Find(ReportingPeriod part) =>
        _versions.TryGetValue(part, out var found) && found.Version >= found.Part.FirstCompared ? found.Part.Counts[found.Version] : null;

    /// <summary>Every state of a year so far, oldest first; the last is the present one of its books.</summary>
    /// <param name="parts">Its closed parts.</param>
    /// <param name="rows">The rows that it is told by since its last part was closed.</param>
    public static IReadOnlyList<EarlierYear> Of(IReadOnlyList<PartContents> parts, BookRows rows)
    {
        var users = parts.ToDictionary(
            part => part.Closed.Part, part => part.Counts.Select(counts => new PartUsers(part.Closed.Part, counts)).ToList());
        return [.. parts.SelectMany(part => part.Closed.Versions).Select(version => version.At).Distinct().Order().Select(At)];

        EarlierYear At(DateTimeOffset instant)
        {
            var versions = parts
                .Select(part => (Part: part, Version: part.Closed.Versions.Count(version => version.At <= instant) - 1))
                .Where(version => version.Version >= 0)
                .ToList();
            return new EarlierYear(
                versions,
                versions.Count == parts.Count ? rows : BookRows.OfWholeCentre,
                new YearUsers(versions.ToDictionary(
                    version => version.Part.Closed.Part, version => users[version.Part.Closed.Part][version.Version])));
        }
    }
}
