using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Books;

/// <summary>A closed part with the counts of each of its versions.</summary>
/// <param name="Closed">The closed part.</param>
/// <param name="Counts">The counts of its versions, in order.</param>
/// <param name="IsOpenForCorrections">Whether its window is still open, and none of its registrations is deleted.</param>
public sealed record PartContents(ClosedPart Closed, IReadOnlyList<CollectedCounts> Counts, bool IsOpenForCorrections)
{
    /// <summary>The counts that count.</summary>
    public CollectedCounts Latest => Counts[^1];

    /// <summary>The part with a further version that is not taken up yet.</summary>
    public PartContents With(CollectedCounts next) => this with
    {
        Closed = Closed.With(next.ContentHash(), next.DataAsOf, DateTimeOffset.MaxValue, takenUp: null),
        Counts = [.. Counts, next],
    };

    /// <summary>
    /// The place of the first version that a further one is compared with: every earlier one is, but those from before an
    /// administrator took up what few users are behind, as that has shown what it has shown.
    /// </summary>
    public int FirstCompared => Closed.Versions.Index().LastOrDefault(version => version.Item.TakenUp is not null).Index;
}
